import type { HeatmapColumn } from '../../../common/domain/latency_heatmap';
import type { HeatGrid } from './to_heat_grid';
import { toRow } from './to_heat_grid';

interface HeatColors {
  cell: string;
  p50: string;
  p95: string;
  p99: string;
  cursor: string;
}

/** A cell with one request is seen, too. */
const FAINTEST = 0.22;
const STRONGEST = 0.9;

/** Cells, darker where more requests fell, and the percentiles as lines over them. Width and height in CSS pixels. */
export function paintHeat(
  context: CanvasRenderingContext2D,
  { width, height }: { width: number; height: number },
  grid: HeatGrid,
  columns: readonly HeatmapColumn[],
  colors: HeatColors,
  cursor: number | undefined,
): void {
  context.clearRect(0, 0, width, height);
  const [cellWidth, cellHeight] = [width / Math.max(1, columns.length), height / grid.bounds.length];
  context.fillStyle = colors.cell;
  grid.cells.forEach((counts, place) =>
    counts.forEach((count, row) => {
      if (count === 0) return;
      // Counts differ by hundreds: by their logarithm a few slow ones still show beside many quick ones.
      context.globalAlpha = FAINTEST + (STRONGEST - FAINTEST) * (Math.log1p(count) / Math.log1p(grid.most));
      context.fillRect(
        place * cellWidth,
        height - (row + 1) * cellHeight,
        Math.max(1, cellWidth - 1),
        Math.max(1, cellHeight - 1),
      );
    }),
  );
  context.globalAlpha = 1;
  // Where few requests fell, percentiles are one: the lowest of them is seen.
  for (const name of ['p99', 'p95', 'p50'] as const) paintLine(context, columns, colors[name], (column) => column[name], toY);
  if (cursor !== undefined) {
    context.strokeStyle = colors.cursor;
    context.lineWidth = 2;
    context.strokeRect(cursor * cellWidth + 1, 1, Math.max(2, cellWidth - 2), height - 2);
  }

  function toY(duration: number, place: number): [x: number, y: number] {
    return [(place + 0.5) * cellWidth, height - toRow(grid, duration) * cellHeight];
  }
}

function paintLine(
  context: CanvasRenderingContext2D,
  columns: readonly HeatmapColumn[],
  color: string,
  valueOf: (column: HeatmapColumn) => number | undefined,
  toPoint: (duration: number, place: number) => [x: number, y: number],
): void {
  context.strokeStyle = color;
  context.lineWidth = 2;
  context.lineJoin = 'round';
  context.beginPath();
  let isTorn = true;
  columns.forEach((column, place) => {
    const value = valueOf(column);
    if (value === undefined) {
      isTorn = true;
      return;
    }
    const [x, y] = toPoint(value, place);
    if (isTorn) context.moveTo(x - 1, y);
    context.lineTo(x, y);
    isTorn = false;
  });
  context.stroke();
}
