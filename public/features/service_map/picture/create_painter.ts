import { PagePainter } from './page_painter';
import type { Painter } from './painter';
import { readFonts } from './read_fonts';
import { WorkerPainter } from './worker_painter';

const WORKER_FILE = 'map_worker.js';

interface Options {
  canvas: HTMLCanvasElement;
  /** Address of a file beside the page's scripts. */
  assetUrl(file: string): string;
  fontFamily: string;
  /** False: a worker has failed already. */
  mayWork: boolean;
  onFailure(): void;
  onFonts(): void;
}

/** A painter in a worker; on the page only where there are no workers, where one has failed, or where it would have no canvas. */
export function createPainter({ canvas, assetUrl, fontFamily, mayWork, onFailure, onFonts }: Options): Painter {
  const worker = mayWork && typeof OffscreenCanvas !== 'undefined' ? startWorker(assetUrl(WORKER_FILE)) : undefined;
  if (!worker) return new PagePainter(canvas);
  const painter = new WorkerPainter(worker, { onFailure, onFonts });
  painter.loadFonts(readFonts(fontFamily, document.styleSheets));
  return painter;
}

function startWorker(url: string): Worker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  try {
    return new Worker(url);
  } catch {
    // The host forbids workers.
    return undefined;
  }
}
