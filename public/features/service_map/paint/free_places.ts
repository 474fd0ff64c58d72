const CELL = 64;

interface Taken {
  x: number;
  y: number;
  halfWidth: number;
  halfHeight: number;
}

/** Keeps boxes from lying on each other. */
export class FreePlaces {
  private readonly cells = new Map<number, Taken[]>();

  /** Takes a place whether it is free or not. */
  take(x: number, y: number, halfWidth: number, halfHeight: number) {
    const box = { x, y, halfWidth, halfHeight };
    this.visit(box, (key) => {
      const members = this.cells.get(key);
      if (members) members.push(box);
      else this.cells.set(key, [box]);
      return false;
    });
  }

  /** Takes a place if it is free; says whether it did. */
  claim(x: number, y: number, halfWidth: number, halfHeight: number): boolean {
    const box = { x, y, halfWidth, halfHeight };
    const occupied = this.visit(box, (key) => (this.cells.get(key) ?? []).some((other) => overlap(box, other)));
    if (!occupied) this.take(x, y, halfWidth, halfHeight);
    return !occupied;
  }

  /** Calls back for each cell that a box touches, until one call returns true. */
  private visit({ x, y, halfWidth, halfHeight }: Taken, found: (key: number) => boolean): boolean {
    for (let column = Math.floor((x - halfWidth) / CELL); column <= Math.floor((x + halfWidth) / CELL); column++) {
      for (let row = Math.floor((y - halfHeight) / CELL); row <= Math.floor((y + halfHeight) / CELL); row++) {
        if (found(column * 1_000_003 + row)) return true;
      }
    }
    return false;
  }
}

const overlap = (a: Taken, b: Taken) =>
  Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth && Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight;
