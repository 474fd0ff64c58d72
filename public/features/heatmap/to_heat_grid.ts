import type { LatencyHeatmap } from '../../../common/domain/latency_heatmap';

/** A heat map without the rows that nobody needs. */
export interface HeatGrid {
  /** Lower bounds of the rows, shortest first, and where the topmost ends. */
  bounds: number[];
  top: number;
  /** Counts by column and row. */
  cells: number[][];
  most: number;
}

/** Rows around those that hold something, at least so many. */
const LEAST_ROWS = 6;

/** Undefined when nothing was answered. Pure. */
export function toHeatGrid({ bounds, columns }: Pick<LatencyHeatmap, 'bounds' | 'columns'>): HeatGrid | undefined {
  const filled = bounds.flatMap((_, row) => (columns.some(({ counts }) => (counts[row] ?? 0) > 0) ? [row] : []));
  const [first] = filled;
  const last = filled.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const from = Math.max(0, Math.min(first, last + 1 - LEAST_ROWS));
  const to = Math.min(bounds.length, Math.max(last + 1, from + LEAST_ROWS));
  const shown = bounds.slice(from, to).map(Number);
  return {
    bounds: shown,
    // The last bound of all has no end: as much again has to do.
    top: bounds[to] ?? (shown.at(-1) ?? 1) * 2,
    cells: columns.map(({ counts }) => counts.slice(from, to)),
    most: Math.max(...columns.flatMap(({ counts }) => counts)),
  };
}

/** Where a duration stands, counted in rows from below; rows are of one height, within them time grows evenly. */
export function toRow({ bounds, top }: Pick<HeatGrid, 'bounds' | 'top'>, duration: number): number {
  const place = bounds.filter((bound) => bound <= duration).length - 1;
  if (place < 0) return 0;
  const from = bounds[place] ?? 0;
  const to = bounds[place + 1] ?? top;
  return Math.min(bounds.length, place + (duration - from) / (to - from));
}
