import type { Arc } from './assign_ranks';

/**
 * The graph with one vertex in every column that a link passes: services are 0 … real - 1, lanes (the passing places of long links)
 * follow. `up` and `down` are neighbours one column to the left and right.
 */
export interface Layers {
  real: number;
  rank: number[];
  up: number[][];
  down: number[][];
  /** Vertices of each column, top to bottom. */
  order: number[][];
  /** For each arc its vertices from left to right, ends included. */
  chains: number[][];
}

/** From so many long links to (or from) one service on they share their lanes: a trunk instead of a bundle of hair. */
const TRUNK_FROM = 4;

const MOST_VERTICES = 2 ** 24;

/** @param rank column of each service; every arc goes to a higher one */
export function buildLayers(rank: number[], arcs: Arc[]): Layers {
  const real = rank.length;
  const layers: Layers = {
    real,
    rank: [...rank],
    up: rank.map(() => []),
    down: rank.map(() => []),
    order: Array.from({ length: rank.reduce((most, value) => Math.max(most, value), -1) + 1 }, () => []),
    chains: [],
  };
  rank.forEach((column, node) => layers.order[column]!.push(node));

  const longOut = new Array<number>(real).fill(0);
  const longIn = new Array<number>(real).fill(0);
  for (const { from, to } of arcs) {
    if (rank[to]! - rank[from]! < 2) continue;
    longOut[from]!++;
    longIn[to]!++;
  }
  // Numbers as keys: tens of thousands of texts would cost more than all the rest.
  const trunks = new Map<number, number>();
  const linked = new Set<number>();
  const columns = layers.order.length;

  arcs.forEach(({ from, to }, index) => {
    const chain = [from];
    const owner = trunkOwner(longOut[from]!, longIn[to]!);
    const key = owner === 'target' ? to : owner === 'source' ? real + from : 2 * real + index;
    for (let column = rank[from]! + 1; column < rank[to]!; column++)
      chain.push(lane(layers, trunks, key * columns + column, column));
    chain.push(to);
    for (let at = 1; at < chain.length; at++) link(layers, linked, chain[at - 1]!, chain[at]!);
    layers.chains.push(chain);
  });
  return layers;
}

function trunkOwner(out: number, incoming: number) {
  if (Math.max(out, incoming) < TRUNK_FROM) return undefined;
  return incoming >= out ? 'target' : 'source';
}

function lane(layers: Layers, trunks: Map<number, number>, key: number, column: number): number {
  const known = trunks.get(key);
  if (known !== undefined) return known;
  const vertex = layers.rank.length;
  trunks.set(key, vertex);
  layers.rank.push(column);
  layers.up.push([]);
  layers.down.push([]);
  layers.order[column]!.push(vertex);
  return vertex;
}

function link(layers: Layers, linked: Set<number>, left: number, right: number) {
  const key = left * MOST_VERTICES + right;
  if (linked.has(key)) return;
  linked.add(key);
  layers.down[left]!.push(right);
  layers.up[right]!.push(left);
}
