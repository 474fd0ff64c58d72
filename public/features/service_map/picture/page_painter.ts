import { MapArtist } from './map_artist';
import type { Look, Painter, Picture, Places, View } from './painter';
import type { Graph } from '../graph';
import type { Point } from '../layout/layout_model';
import type { MapSelection } from '../map_selection';

/** Places and paints on the page itself, where it has no worker or no canvas for one. */
export class PagePainter implements Painter {
  readonly offPage = false;
  private readonly artist = new MapArtist();

  constructor(private readonly canvas: HTMLCanvasElement) {}

  show(graph: Graph, done: (places: Places) => void) {
    done(this.artist.show(graph));
  }

  look(look: Look) {
    this.artist.dress(look);
  }

  paint(view: View, done: (picture: Picture | undefined) => void) {
    const context = this.canvas.getContext('2d');
    if (!context) return done(undefined);
    const [width, height] = [Math.round(view.size.width * view.pixelRatio), Math.round(view.size.height * view.pixelRatio)];
    // Setting them clears the canvas, even to what they are.
    if (this.canvas.width !== width || this.canvas.height !== height) Object.assign(this.canvas, { width, height });
    // All that the painting needs is in both kinds of context.
    const painted = this.artist.paint(context as unknown as OffscreenCanvasRenderingContext2D, view);
    done(painted ? { view } : undefined);
  }

  itemAt(point: Point, zoom: number, done: (item: MapSelection | undefined) => void) {
    done(this.artist.itemAt(point, zoom));
  }

  measureAgain() {
    this.artist.measureAgain();
  }

  end() {
    // Nothing runs on.
  }
}
