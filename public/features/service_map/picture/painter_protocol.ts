import type { Graph } from '../graph';
import type { Point } from '../layout/layout_model';
import type { MapSelection } from '../map_selection';
import type { Look, Picture, Places, View } from './painter';

/** What the page asks of its map worker. Questions that have an answer carry a number, which the answer repeats. */
export type Question =
  | { kind: 'show'; number: number; graph: Graph }
  /** Only what has changed: what is not named keeps its identity on the other side. */
  | { kind: 'look'; changed: Partial<Look> }
  | { kind: 'paint'; number: number; view: View }
  | { kind: 'point'; number: number; point: Point; zoom: number }
  | { kind: 'fonts'; fonts: FontSource[] };

export type Answer =
  | { kind: 'show'; number: number; places: Places }
  | { kind: 'paint'; number: number; picture: Picture | undefined }
  | { kind: 'point'; number: number; item: MapSelection | undefined }
  | { kind: 'fonts' };

/** A font as a style sheet names it. */
export interface FontSource {
  family: string;
  /** As CSS writes it, addresses made absolute. */
  source: string;
  weight: string;
}
