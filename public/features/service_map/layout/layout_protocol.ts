import type { Layout, LayoutRequest } from './layout_model';

/** What the page and its layout worker say to each other. */
export interface LayoutQuestion {
  /** Counts up; the answer repeats it, so that a late answer to an old question is known as such. */
  turn: number;
  request: LayoutRequest;
}

export interface LayoutAnswer {
  turn: number;
  layout: Layout;
}
