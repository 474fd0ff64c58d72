import type { Span, SpanLink } from '../../common/domain/trace';

export interface Parentage {
  /** Place of the parent among the spans. */
  parent?: number;
  link: SpanLink;
}

/** Clocks of two processes on one machine differ by less. */
const TOLERANCE_MS = 1;

/**
 * Who called whom. With Zipkin ids a call's CLIENT and SERVER spans share one id: the server belongs under its client, and a child of that id
 * under the server that made it; after a retry that is the attempt which was running when the child began. Spans are unique and sorted.
 */
export function findParents(spans: readonly Span[]): Parentage[] {
  const places = new Map<string, number[]>();
  spans.forEach(({ spanId }, place) => {
    const sharing = places.get(spanId);
    if (sharing) sharing.push(place);
    else places.set(spanId, [place]);
  });
  const parentage = spans.map((span, place): Parentage => {
    if (span.kind === 'server') {
      const caller = (places.get(span.spanId) ?? []).find((other) => other !== place && spans[other]?.kind === 'client');
      if (caller !== undefined) return { parent: caller, link: 'shared' };
    }
    if (span.parentId === undefined) return { link: 'root' };
    const parent = choose(span, places.get(span.parentId) ?? [], spans);
    return parent === undefined ? { link: 'orphan' } : { parent, link: 'child' };
  });
  cutCircles(parentage);
  return parentage;
}

/** Of the spans that have the parent's id. */
function choose(child: Span, candidates: readonly number[], spans: readonly Span[]): number | undefined {
  const at = (place: number) => spans[place] as Span;
  const ofClient = candidates.filter((place) => at(place).kind === 'client');
  const inside = candidates.filter((place) => isSameService(at(place), child) && at(place).kind !== 'client');
  const isBehindItsProxy = !child.isProxy && inside.some((place) => at(place).isProxy);
  // A server is called by somebody's client, unless its own proxy took the call; everything else happens inside a process.
  if (child.kind === 'server' && ofClient.length > 0 && !isBehindItsProxy) return ofClient[0];
  const onInstance = inside.filter((place) => at(place).instance !== undefined && at(place).instance === child.instance);
  const own = onInstance.length > 0 ? onInstance : inside;
  const begun = own.filter((place) => at(place).start <= child.start + TOLERANCE_MS);
  // With a tracer in the mesh only, an application's client span hangs on the client of its caller: better than on nothing.
  return begun.at(-1) ?? own[0] ?? ofClient[0] ?? candidates[0];
}

/** An application does not know in which mesh and zone it is: beside its proxy's span its name has to do. */
const isSameService = (one: Span, other: Span) =>
  one.service.id === other.service.id || (one.isProxy !== other.isProxy && one.service.name === other.service.name);

/** Ids that name each other as parents: the earliest of the circle becomes an orphan. */
function cutCircles(parentage: Parentage[]): void {
  const done = new Set<number>();
  for (let place = 0; place < parentage.length; place++) {
    const way = new Set<number>();
    let at: number | undefined = place;
    while (at !== undefined && !done.has(at) && !way.has(at)) {
      way.add(at);
      at = parentage[at]?.parent;
    }
    if (at !== undefined && way.has(at)) {
      const circle = [...way].slice([...way].indexOf(at));
      parentage[Math.min(...circle)] = { link: 'orphan' };
    }
    for (const seen of way) done.add(seen);
  }
}
