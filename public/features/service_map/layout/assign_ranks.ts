/** A link from a lower to a higher rank, after cycles were broken. */
export interface Arc {
  from: number;
  to: number;
}

/**
 * Columns: every arc goes to the right, by as few columns as a service's own links allow. First each service stands one column right of
 * its last caller (longest path); then those with more callees than callers, cron jobs and second gateways, move right to what they call.
 * @param arcs without cycles
 */
export function assignRanks(size: number, arcs: Arc[]): number[] {
  const out: number[][] = Array.from({ length: size }, () => []);
  const incoming = new Array<number>(size).fill(0);
  for (const { from, to } of arcs) {
    out[from]!.push(to);
    incoming[to]!++;
  }

  const rank = new Array<number>(size).fill(0);
  const open = [...incoming];
  const sorted: number[] = [];
  for (let node = 0; node < size; node++) if (open[node] === 0) sorted.push(node);
  for (let at = 0; at < sorted.length; at++) {
    const node = sorted[at]!;
    for (const next of out[node]!) {
      rank[next] = Math.max(rank[next]!, rank[node]! + 1);
      if (--open[next]! === 0) sorted.push(next);
    }
  }

  for (let at = sorted.length - 1; at >= 0; at--) {
    const node = sorted[at]!;
    const callees = out[node]!;
    if (callees.length <= incoming[node]!) continue;
    let nearest = Infinity;
    for (const next of callees) nearest = Math.min(nearest, rank[next]!);
    rank[node] = nearest - 1;
  }
  const lowest = rank.reduce((least, value) => Math.min(least, value), Infinity);
  return rank.map((value) => value - lowest);
}
