import type { Link } from './topology';

/** Which services hang together, whatever the direction. Members ascend; components go by size, the largest first, then by first member. */
export function findComponents(size: number, links: Link[]): number[][] {
  const parent = Array.from({ length: size }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = index; at !== root;) {
      const next = parent[at]!;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  for (const { source, target } of links) {
    const [low, high] = [rootOf(source), rootOf(target)].sort((a, b) => a - b) as [number, number];
    parent[high] = low;
  }
  const members = new Map<number, number[]>();
  for (let index = 0; index < size; index++) {
    const root = rootOf(index);
    const known = members.get(root);
    if (known) known.push(index);
    else members.set(root, [index]);
  }
  return [...members.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}
