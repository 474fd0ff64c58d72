import type { Layers } from './build_layers';

/**
 * The order of a known picture: services by the height they had, lanes on the line between their ends, newcomers beside their neighbours.
 * @param previousHeight y of each service that was on the map before
 */
export function seedOrder({ real, rank, order, chains }: Layers, previousHeight: Array<number | undefined>): number[][] {
  const height = new Array<number | undefined>(rank.length);
  for (let node = 0; node < real; node++) height[node] = previousHeight[node];
  for (let node = 0; node < real; node++) height[node] ??= meanOfKnown(chains, node, previousHeight);

  for (const chain of chains) {
    const from = height[chain[0]!];
    const to = height[chain[chain.length - 1]!];
    for (let at = 1; at + 1 < chain.length; at++) {
      const share = at / (chain.length - 1);
      height[chain[at]!] ??= from === undefined ? to : to === undefined ? from : from + (to - from) * share;
    }
  }
  return order.map((layer) =>
    layer
      .map((vertex, index) => ({ vertex, index, height: height[vertex] ?? Infinity }))
      .sort((a, b) => (a.height === b.height ? a.index - b.index : a.height - b.height))
      .map(({ vertex }) => vertex),
  );
}

function meanOfKnown(chains: number[][], node: number, height: Array<number | undefined>): number | undefined {
  let sum = 0;
  let count = 0;
  for (const chain of chains) {
    const [first, last] = [chain[0]!, chain[chain.length - 1]!];
    const other = first === node ? last : last === node ? first : undefined;
    const known = other === undefined ? undefined : height[other];
    if (known === undefined) continue;
    sum += known;
    count++;
  }
  return count > 0 ? sum / count : undefined;
}
