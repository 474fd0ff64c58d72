import type { Graph } from '../graph';
import type { Point } from '../layout/layout_model';
import type { MapSelection } from '../map_selection';
import type { Look, Painter, Picture, Places, View } from './painter';
import type { Answer, FontSource, Question } from './painter_protocol';

interface Listener {
  /** The script could not be loaded, or failed. */
  onFailure(): void;
  /** Texts look different from now on. */
  onFonts(): void;
}

/** Lets a worker place and paint: the page's thread only moves finished pictures. */
export class WorkerPainter implements Painter {
  readonly offPage = true;
  private number = 0;
  private shows: { number: number; done: (places: Places) => void } | undefined;
  private readonly paints = new Map<number, (picture: Picture | undefined) => void>();
  private readonly points = new Map<number, (item: MapSelection | undefined) => void>();
  private worn: Look | undefined;

  constructor(
    private readonly worker: Worker,
    listener: Listener,
  ) {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => (data.kind === 'fonts' ? listener.onFonts() : this.answer(data));
    worker.onerror = () => listener.onFailure();
  }

  show(graph: Graph, done: (places: Places) => void) {
    const number = ++this.number;
    this.shows = { number, done };
    this.ask({ kind: 'show', number, graph });
  }

  look(look: Look) {
    const before = this.worn;
    this.worn = look;
    const keys = ['palette', 'selected', 'hovered', 'focused', 'found'] as const;
    const changed = Object.fromEntries(keys.filter((key) => before?.[key] !== look[key]).map((key) => [key, look[key]]));
    this.ask({ kind: 'look', changed });
  }

  paint(view: View, done: (picture: Picture | undefined) => void) {
    const number = ++this.number;
    this.paints.set(number, done);
    this.ask({ kind: 'paint', number, view });
  }

  itemAt(point: Point, zoom: number, done: (item: MapSelection | undefined) => void) {
    const number = ++this.number;
    this.points.set(number, done);
    this.ask({ kind: 'point', number, point, zoom });
  }

  loadFonts(fonts: FontSource[]) {
    if (fonts.length > 0) this.ask({ kind: 'fonts', fonts });
  }

  measureAgain() {
    // The page's fonts are not the worker's: see loadFonts.
  }

  end() {
    this.worker.onmessage = null;
    this.worker.terminate();
  }

  private ask(question: Question) {
    this.worker.postMessage(question);
  }

  private answer(answer: Exclude<Answer, { kind: 'fonts' }>) {
    const { number } = answer;
    switch (answer.kind) {
      case 'show':
        if (this.shows?.number === number) this.shows.done(answer.places);
        return;
      case 'paint':
        this.paints.get(number)?.(answer.picture);
        this.paints.delete(number);
        return;
      case 'point':
        this.points.get(number)?.(answer.item);
        this.points.delete(number);
    }
  }
}
