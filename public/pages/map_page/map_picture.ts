/** What stands above the picture: when, and what was the matter. */
export interface PictureText {
  title: string;
  subtitle: string;
}

export interface PictureLook {
  background: string;
  text: string;
  subdued: string;
  fontFamily: string;
}

const MARGIN = 16;
const HEADER = 56;

/**
 * All canvases within an element as one picture, each where it stands, on the theme's background and under two lines of text. Works
 * whoever draws on them, a worker too: a canvas that was handed to one still lends its picture.
 * @returns undefined where there is no canvas, or the browser cannot make a picture of it
 */
export async function toMapPicture(stage: HTMLElement, text: PictureText, look: PictureLook): Promise<Blob | undefined> {
  const canvases = [...stage.querySelectorAll('canvas')].filter(({ width, height }) => width > 0 && height > 0);
  const frame = stage.getBoundingClientRect();
  const picture = document.createElement('canvas');
  const context = picture.getContext('2d');
  if (canvases.length === 0 || !context || frame.width === 0) return undefined;
  const scale = window.devicePixelRatio || 1;
  picture.width = Math.round(frame.width * scale);
  picture.height = Math.round((frame.height + HEADER) * scale);
  context.scale(scale, scale);
  context.fillStyle = look.background;
  context.fillRect(0, 0, frame.width, frame.height + HEADER);
  for (const canvas of canvases) {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    context.drawImage(canvas, left - frame.left, top - frame.top + HEADER, width, height);
  }
  const write = (line: string, y: number, font: string, colour: string) => {
    context.font = `${font} ${look.fontFamily}`;
    context.fillStyle = colour;
    context.fillText(line, MARGIN, y, frame.width - 2 * MARGIN);
  };
  write(text.title, 24, '500 14px', look.text);
  write(text.subtitle, 44, '12px', look.subdued);
  return new Promise((resolve) => picture.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
}
