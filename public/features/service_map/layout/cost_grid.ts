import type { Box } from './layout_model';

const CELL = 8;

/** How much already lies where: a raster of weights over the picture, so that asking costs the same however full it is. */
export class CostGrid {
  private readonly left: number;
  private readonly top: number;
  private readonly columns: number;
  private readonly rows: number;
  private readonly cells: Float32Array;

  constructor(bounds: Box) {
    this.left = bounds.left;
    this.top = bounds.top;
    this.columns = Math.floor((bounds.right - bounds.left) / CELL) + 1;
    this.rows = Math.floor((bounds.bottom - bounds.top) / CELL) + 1;
    this.cells = new Float32Array(this.columns * this.rows);
  }

  /** @param weight for each cell that the box touches */
  addBox(box: Box, weight: number) {
    const [from, to] = [this.column(box.left), this.column(box.right)];
    for (let row = this.row(box.top), end = this.row(box.bottom); row <= end; row++) {
      for (let column = from; column <= to; column++) this.cells[row * this.columns + column]! += weight;
    }
  }

  /** @param flat points of a line (see flattenCurve) */
  addLine(flat: number[], weight: number) {
    let before = -1;
    for (let at = 2; at < flat.length; at += 2) {
      const [x, y] = [flat[at - 2]!, flat[at - 1]!];
      const [dx, dy] = [flat[at]! - x, flat[at + 1]! - y];
      const steps = Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) / CELL);
      for (let step = 0; step <= steps; step++) {
        const cell = this.cellAt(x + (dx * step) / Math.max(1, steps), y + (dy * step) / Math.max(1, steps));
        if (cell !== before) this.cells[cell]! += weight;
        before = cell;
      }
    }
  }

  /** Sum of the weights of all cells that the box touches. */
  cost(box: Box): number {
    const [from, to] = [this.column(box.left), this.column(box.right)];
    let sum = 0;
    for (let row = this.row(box.top), end = this.row(box.bottom); row <= end; row++) {
      for (let column = from; column <= to; column++) sum += this.cells[row * this.columns + column]!;
    }
    return sum;
  }

  private column = (x: number) => Math.min(this.columns - 1, Math.max(0, Math.floor((x - this.left) / CELL)));
  private row = (y: number) => Math.min(this.rows - 1, Math.max(0, Math.floor((y - this.top) / CELL)));
  private cellAt = (x: number, y: number) => this.row(y) * this.columns + this.column(x);
}
