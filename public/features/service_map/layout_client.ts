import { layOut } from './layout/lay_out';
import type { Layout, LayoutRequest } from './layout/layout_model';
import type { LayoutAnswer, LayoutQuestion } from './layout/layout_protocol';

/** Asks the layout worker, and does its work itself where no worker can be had: in tests, or when the host forbids workers. */
export class LayoutClient {
  private worker: Worker | undefined;
  private turn = 0;
  private waiting: { request: LayoutRequest; done: (layout: Layout) => void } | undefined;

  /** @param url of the worker's script, of the page's own origin */
  constructor(url: string) {
    if (typeof Worker === 'undefined') return;
    try {
      this.worker = new Worker(url);
      this.worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => this.answer(data);
      // The script could not be loaded or failed: what waits must not wait for ever.
      this.worker.onerror = () => this.fallBack();
    } catch {
      this.worker = undefined;
    }
  }

  /** A new question makes the one before it void: only the last is answered. */
  ask(request: LayoutRequest, done: (layout: Layout) => void) {
    this.turn++;
    if (!this.worker) return done(layOut(request));
    this.waiting = { request, done };
    const question: LayoutQuestion = { turn: this.turn, request };
    this.worker.postMessage(question);
  }

  end() {
    this.worker?.terminate();
    this.worker = undefined;
    this.waiting = undefined;
  }

  private answer({ turn, layout }: LayoutAnswer) {
    if (turn !== this.turn || !this.waiting) return;
    const { done } = this.waiting;
    this.waiting = undefined;
    done(layout);
  }

  private fallBack() {
    const { waiting } = this;
    this.end();
    waiting?.done(layOut(waiting.request));
  }
}
