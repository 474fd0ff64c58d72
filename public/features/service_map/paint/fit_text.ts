/** Width of a text in pixels, in one certain font. */
export type Measure = (text: string) => number;

const MARK = '…';
/** Names differ at their ends (checkout-eu, checkout-us): the cut is nearer to the end. */
const HEAD_SHARE = 0.6;

/**
 * A text that is not wider than `width`: cut in its middle where it must be.
 * @param text already safe and of bounded length (see display_name)
 */
export function fitText(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const letters = [...text];
  const cut = (keep: number) => {
    const head = Math.ceil(keep * HEAD_SHARE);
    return `${letters.slice(0, head).join('').trimEnd()}${MARK}${letters
      .slice(letters.length - (keep - head))
      .join('')
      .trimStart()}`;
  };
  let [low, high] = [1, letters.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(cut(middle)) <= width) low = middle;
    else high = middle - 1;
  }
  return cut(low);
}
