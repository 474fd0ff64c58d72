import { MapArtist } from './picture/map_artist';
import type { Look, View } from './picture/painter';
import type { Answer, Question } from './picture/painter_protocol';

/** The page's type check knows `self` as a window; here it is a dedicated worker. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<Question>) => void) | null;
  postMessage(answer: Answer, transfer?: Transferable[]): void;
  fonts?: { add(font: FontFace): void };
};
const artist = new MapArtist();
let canvas: OffscreenCanvas | undefined;
let look: Look | undefined;

scope.onmessage = ({ data }) => {
  switch (data.kind) {
    case 'show': {
      const places = artist.show(data.graph);
      return scope.postMessage({ kind: 'show', number: data.number, places }, [places.labels.buffer]);
    }
    case 'look':
      look = { ...look, ...data.changed } as Look;
      return artist.dress(look);
    case 'paint': {
      const bitmap = paint(data.view);
      const picture = bitmap && { view: data.view, bitmap };
      return scope.postMessage({ kind: 'paint', number: data.number, picture }, bitmap ? [bitmap] : []);
    }
    case 'point':
      return scope.postMessage({ kind: 'point', number: data.number, item: artist.itemAt(data.point, data.zoom) });
    case 'fonts':
      return void loadFonts(data.fonts);
  }
};

function paint(view: View): ImageBitmap | undefined {
  const [width, height] = [view.size.width, view.size.height].map((length) => Math.round(length * view.pixelRatio)) as [
    number,
    number,
  ];
  if (canvas?.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  return context && artist.paint(context, view) ? canvas.transferToImageBitmap() : undefined;
}

async function loadFonts(fonts: Extract<Question, { kind: 'fonts' }>['fonts']) {
  if (typeof FontFace === 'undefined' || !scope.fonts) return;
  for (const { family, source, weight } of fonts) {
    const font = new FontFace(family, source, { weight });
    // A font that cannot be loaded leaves the next of the family list.
    await font.load().then(
      (loaded) => scope.fonts?.add(loaded),
      () => undefined,
    );
  }
  artist.measureAgain();
  scope.postMessage({ kind: 'fonts' });
}
