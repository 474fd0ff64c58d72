import type { Coverage } from './coverage';
import type { TrafficFigures } from './edge';
import type { TimeRange } from './time_range';

/**
 * What the lines of an edge or a service can be told apart by. operation: method and path. instance: the proxy that was called.
 * caller: the instance that called (an edge) or the service that mTLS proved to have called (a service).
 */
export const DIMENSIONS = ['operation', 'status', 'flags', 'instance', 'caller', 'zone', 'version'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** not_in_format: such a field does not exist. not_logged: the format could hold it, these indices do not. empty: no line of these fills it. */
export type DimensionLack = 'not_in_format' | 'not_logged' | 'empty';

export interface BreakdownRow {
  /** As telemetry wrote it, hostile until escaped; of a path without its query and with `{id}` for what looks like one. */
  value: string;
  /** Of operations, where the lines tell it. */
  method?: string;
  figures: TrafficFigures;
}

export type DimensionBreakdown =
  | {
      dimension: Dimension;
      /** Most lines first. */
      rows: BreakdownRow[];
      /** Lines with values that are not among the rows. */
      others: number;
      /** Lines that do not tell. */
      untold: number;
      /** The values were collected from several shards, and a row may lack lines that are counted among the others. */
      isApproximate: boolean;
    }
  | { dimension: Dimension; lack: DimensionLack };

/** One side of an edge or a service, told apart in every way that its lines allow. */
export interface Breakdown {
  /** The part of the window that has passed: rates are about this. */
  range: TimeRange;
  lines: number;
  dimensions: DimensionBreakdown[];
  coverage: Coverage;
}
