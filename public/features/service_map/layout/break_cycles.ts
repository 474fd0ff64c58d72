import type { Link } from './topology';

/**
 * Which links close a cycle. A depth-first walk from the entry services (nobody calls them) follows the calls; a link back to a
 * service that the walk is still inside of is the one a person would call "back". Without entries it starts where most goes out.
 * @returns for each link, whether it must be turned round for the rest to be free of cycles
 */
export function breakCycles(size: number, links: Link[]): boolean[] {
  const out: number[][] = Array.from({ length: size }, () => []);
  const incoming = new Array<number>(size).fill(0);
  links.forEach((link, index) => {
    out[link.source]!.push(index);
    incoming[link.target]!++;
  });
  const surplus = (node: number) => out[node]!.length - incoming[node]!;
  const starts = Array.from({ length: size }, (_, node) => node).sort(
    (a, b) => Number(incoming[b] === 0) - Number(incoming[a] === 0) || surplus(b) - surplus(a) || a - b,
  );

  const turned = new Array<boolean>(links.length).fill(false);
  const state = new Uint8Array(size);
  const [OPEN, DONE] = [1, 2];
  for (const start of starts) {
    if (state[start]) continue;
    state[start] = OPEN;
    const path = [{ node: start, next: 0 }];
    while (path.length > 0) {
      const top = path[path.length - 1]!;
      const index = out[top.node]![top.next++];
      if (index === undefined) {
        state[top.node] = DONE;
        path.pop();
        continue;
      }
      const target = links[index]!.target;
      if (state[target] === OPEN) turned[index] = true;
      else if (!state[target]) {
        state[target] = OPEN;
        path.push({ node: target, next: 0 });
      }
    }
  }
  return turned;
}
