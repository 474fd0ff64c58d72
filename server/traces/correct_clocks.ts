import type { Span } from '../../common/domain/trace';
import type { Parentage } from './find_parents';

/** Differences below this are the proxies' own jitter, not a clock. */
const TOLERANCE_MS = 1;

/**
 * By how much each span has to be moved so that causes come before effects: 0 for most. A server cannot begin before its client, nor, when it was the
 * only try and was answered, after its client has ended. Then its clock is wrong: it is put in the middle of its client, and what its
 * process did meanwhile moves with it. `order` has parents before children.
 */
export function correctClocks(spans: readonly Span[], parentage: readonly Parentage[], order: readonly number[]): number[] {
  const tries = new Map<number, number>();
  parentage.forEach(({ parent }, place) => {
    if (parent !== undefined && spans[place]?.kind === 'server') tries.set(parent, (tries.get(parent) ?? 0) + 1);
  });
  const shifts = new Array<number>(spans.length).fill(0);
  for (const place of order) {
    const parent = parentage[place]?.parent;
    if (parent === undefined) continue;
    const [child, above] = [spans[place] as Span, spans[parent] as Span];
    const inherited = shifts[parent] as number;
    const crosses = child.kind === 'server' && above.kind === 'client';
    shifts[place] = crosses
      ? shiftOf(child, above, inherited, tries.get(parent) === 1)
      : isSameClock(child, above)
        ? inherited
        : 0;
  }
  return shifts;
}

const isSameClock = (a: Span, b: Span) => a.service.id === b.service.id && a.instance === b.instance;

function shiftOf(server: Span, client: Span, inherited: number, isOnlyTry: boolean): number {
  const begin = client.start + inherited;
  const end = client.duration === undefined ? Infinity : begin + client.duration;
  const isAnswered = isOnlyTry && client.status !== undefined && client.status === server.status;
  const fits = (shift: number) =>
    server.start + shift >= begin - TOLERANCE_MS && (!isAnswered || server.start + shift <= end + TOLERANCE_MS);
  if (fits(0)) return 0;
  if (fits(inherited)) return inherited;
  const spare = Math.max(0, (client.duration ?? 0) - (server.duration ?? client.duration ?? 0));
  return begin + spare / 2 - server.start;
}
