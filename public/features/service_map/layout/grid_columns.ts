import { assignRanks } from './assign_ranks';
import { breakCycles } from './break_cycles';
import { NODE_ABOVE, NODE_BELOW, NODE_GAP } from './metrics';
import type { Link } from './topology';

/** What a service with its name and the gap to the next column takes. */
const [COLUMN_PITCH, ROW_PITCH] = [230, NODE_ABOVE + NODE_BELOW + NODE_GAP];
const ASPECT = 1.7;
const ROUNDS = 80;
/** From so many links a node on, and so many more columns than a screen is wide, layers would be a string of beads. */
const [LINKS_A_NODE, TOO_LONG] = [2.5, 1.6];

const columnsFor = (size: number) => Math.max(1, Math.round(Math.sqrt((size * ROW_PITCH * ASPECT) / COLUMN_PITCH)));

/**
 * Columns for what calls itself in circles, as groups do: nothing there is before or after anything else by more than a tendency.
 * @returns for each node its column; undefined: layers will do
 */
export function gridColumns(size: number, links: Link[]): number[] | undefined {
  if (links.length < LINKS_A_NODE * size || size < 6) return undefined;
  const turned = breakCycles(size, links);
  const arcs = links.map(({ source, target }, index) =>
    turned[index] ? { from: target, to: source } : { from: source, to: target },
  );
  const ranks = Math.max(...assignRanks(size, arcs)) + 1;
  const columns = columnsFor(size);
  if (ranks <= TOO_LONG * columns + 2) return undefined;
  const level = levels(size, links);
  const order = level.map((_, node) => node).sort((a, b) => level[a]! - level[b]! || a - b);
  const column = new Array<number>(size).fill(0);
  order.forEach((node, at) => (column[node] = Math.floor((at * columns) / size)));
  return column;
}

/** How far down the calls each node is on the whole: one more than the mean of its callers, one less than that of its callees. */
function levels(size: number, links: Link[]): number[] {
  let level = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const sum = new Array<number>(size).fill(0);
    const count = new Array<number>(size).fill(0);
    for (const { source, target } of links) {
      sum[target]! += level[source]! + 1;
      sum[source]! += level[target]! - 1;
      count[target]!++;
      count[source]!++;
    }
    // Half of the way: without it two that call each other would swing for ever.
    level = level.map((value, node) => (count[node]! > 0 ? (value + sum[node]! / count[node]!) / 2 : value));
  }
  return level;
}
