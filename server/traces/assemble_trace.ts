import type { Span, Trace, TraceNote, TraceService, TraceSpan } from '../../common/domain/trace';
import type { ServiceIdentity } from '../../common/domain/service';
import { epochMs, milliseconds } from '../../common/domain/units';
import { correctClocks } from './correct_clocks';
import type { Segments } from './find_critical_path';
import { findCriticalPath } from './find_critical_path';
import { findParents } from './find_parents';
import { toUniqueSpans } from './unique_spans';

export type AssembledTrace = Pick<Trace, 'spans' | 'services' | 'start' | 'duration' | 'notes'>;

/** Above this a trace travels without the attributes that nobody looks at until a span is opened in Discover. */
export const ATTRIBUTES_UP_TO = 2_000;

/** Spans of one trace, in any order, as a tree: none lost, none doubled, and the same tree for the same spans. Pure. */
export function assembleTrace(stored: readonly Span[]): AssembledTrace {
  const { unique, doubled } = toUniqueSpans(stored);
  const parentage = findParents(unique);
  const childrenOf: number[][] = unique.map(() => []);
  const roots: number[] = [];
  parentage.forEach(({ parent }, place) => (parent === undefined ? roots : (childrenOf[parent] as number[])).push(place));
  const shifts = correctClocks(unique, parentage, walk(roots, childrenOf));
  const startOf = (place: number) => (unique[place] as Span).start + (shifts[place] as number);
  const byStart = (a: number, b: number) => startOf(a) - startOf(b) || a - b;
  for (const children of childrenOf) children.sort(byStart);
  const order = walk(roots.sort(byStart), childrenOf);

  const start = order.reduce((first, place) => Math.min(first, startOf(place)), Infinity);
  const intervals = unique.map(({ duration = 0 }, place) => ({
    from: startOf(place) - start,
    to: startOf(place) - start + duration,
  }));
  const main = findMain(roots, unique);
  const critical = main === undefined ? new Map<number, Segments>() : findCriticalPath(intervals, childrenOf, main);
  const attempts = findAttempts(unique, childrenOf);
  const services = new ServiceTable();
  const placeOf = new Map(order.map((place, row) => [place, row]));
  const depths = new Array<number>(unique.length).fill(0);
  const descendants = new Array<number>(unique.length).fill(0);
  for (const place of order) {
    const parent = parentage[place]?.parent;
    if (parent !== undefined) depths[place] = (depths[parent] as number) + 1;
  }
  for (const place of [...order].reverse()) {
    const parent = parentage[place]?.parent;
    if (parent !== undefined) descendants[parent] = (descendants[parent] as number) + 1 + (descendants[place] as number);
  }

  const spans = order.map((place): TraceSpan => {
    const { service, peer, traceId: _, attributes, ...span } = unique[place] as Span;
    const { parent, link } = parentage[place] as (typeof parentage)[number];
    const shift = shifts[place] as number;
    const interval = intervals[place] as (typeof intervals)[number];
    const above = parent === undefined ? undefined : intervals[parent];
    const segments = critical.get(place) ?? [];
    const attempt = attempts.get(place);
    return {
      ...span,
      start: epochMs(startOf(place)),
      service: services.add(service, { failed: span.failed, critical: segments }),
      ...(peer ? { peer: services.find(peer) } : {}),
      ...(parent === undefined ? {} : { parent: placeOf.get(parent) }),
      depth: depths[place] as number,
      descendants: descendants[place] as number,
      link,
      ...(attempt ? { attempt } : {}),
      ...(shift === 0 ? {} : { shifted: milliseconds(shift) }),
      ...(above && (unique[parent as number] as Span).duration !== undefined && interval.from > above.to
        ? { isLate: true as const }
        : {}),
      critical: segments,
      ...(unique.length <= ATTRIBUTES_UP_TO ? { attributes } : {}),
    };
  });

  const end = intervals.reduce((last, { to }) => Math.max(last, to), 0);
  return {
    spans,
    services: services.list,
    ...(spans.length > 0 ? { start: epochMs(start), duration: milliseconds(end) } : {}),
    notes: toNotes(spans, unique, doubled),
  };
}

/** Parents before children, without recursion: a hostile trace is as deep as it is long. */
function walk(roots: readonly number[], childrenOf: ReadonlyArray<readonly number[]>): number[] {
  const order: number[] = [];
  const open = [...roots].reverse();
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    order.push(place);
    const children = childrenOf[place] ?? [];
    for (let child = children.length - 1; child >= 0; child--) open.push(children[child] as number);
  }
  return order;
}

/** The root that took longest; an orphan only where nothing else begins the trace. */
function findMain(roots: readonly number[], spans: readonly Span[]): number | undefined {
  const isOrphan = (place: number) => ((spans[place] as Span).parentId === undefined ? 0 : 1);
  const lasted = (place: number) => (spans[place] as Span).duration ?? 0;
  return [...roots].sort((a, b) => isOrphan(a) - isOrphan(b) || lasted(b) - lasted(a) || a - b)[0];
}

/** Several server spans of one call are its tries, in the order of their starts. */
function findAttempts(spans: readonly Span[], childrenOf: ReadonlyArray<readonly number[]>): Map<number, TraceSpan['attempt']> {
  const attempts = new Map<number, TraceSpan['attempt']>();
  childrenOf.forEach((children, parent) => {
    if (spans[parent]?.kind !== 'client') return;
    const tries = children.filter((child) => spans[child]?.kind === 'server');
    if (tries.length > 1) tries.forEach((child, index) => attempts.set(child, { number: index + 1, of: tries.length }));
  });
  return attempts;
}

/** Services in the order in which the trace meets them. */
class ServiceTable {
  readonly list: TraceService[] = [];
  private readonly places = new Map<ServiceIdentity['id'], number>();

  add(identity: ServiceIdentity, { failed, critical }: { failed: boolean; critical: Array<[number, number]> }): number {
    const place = this.find(identity);
    const service = this.list[place] as TraceService;
    service.spans += 1;
    if (failed) service.failed += 1;
    service.critical = milliseconds(critical.reduce((sum: number, [from, to]) => sum + to - from, service.critical));
    return place;
  }

  find(identity: ServiceIdentity): number {
    const known = this.places.get(identity.id);
    if (known !== undefined) return known;
    this.places.set(identity.id, this.list.length);
    return this.list.push({ identity, spans: 0, failed: 0, critical: milliseconds(0) }) - 1;
  }
}

function toNotes(spans: readonly TraceSpan[], unique: readonly Span[], doubled: number): TraceNote[] {
  const notes: TraceNote[] = [];
  const orphans = spans.filter(({ link }) => link === 'orphan');
  const shifted = spans.flatMap(({ shifted: by }) => (by === undefined ? [] : [Math.abs(by)]));
  const endless = unique.filter(({ duration }) => duration === undefined).length;
  if (doubled > 0) notes.push({ code: 'doubled', spans: doubled });
  if (orphans.length > 0)
    notes.push({ code: 'orphans', spans: orphans.length, missing: new Set(orphans.map(({ parentId }) => parentId)).size });
  if (shifted.length > 0)
    notes.push({ code: 'clocks_differ', spans: shifted.length, most: milliseconds(shifted.reduce((a, b) => Math.max(a, b), 0)) });
  if (endless > 0) notes.push({ code: 'durations_unknown', spans: endless });
  return notes;
}
