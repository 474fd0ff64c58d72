import { i18n } from '@kbn/i18n';

/** Longest name that a tooltip shows. */
const TITLE_LENGTH = 256;
// Controls, line and paragraph separators, direction marks, overrides and isolates, and what has no width at all.
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * A name from telemetry as it may stand on screen: one line, no invisible or direction-changing characters, at most `length`
 * characters. A right-to-left name is isolated, so that it cannot turn the text around it.
 */
export function displayName(name: string, length = 48): string {
  // Cut first: nobody cleans 10 kB to show 48 characters.
  const clean = name
    .slice(0, length * 8)
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
    .trim();
  if (clean === '') return i18n.translate('meshObservability.unnamed', { defaultMessage: '(no name)' });
  const characters = [...clean];
  const isCut = characters.length > length || name.length > length * 8;
  const text = isCut ? `${characters.slice(0, length - 1).join('')}…` : clean;
  return RIGHT_TO_LEFT.test(text) ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text;
}

/** The longer form for a title attribute. */
export const titleOf = (name: string) => displayName(name, TITLE_LENGTH);
