import type { ImpactEntry } from '../../../common/domain/impact';
import type { ServiceId } from '../../../common/domain/service';
import type { ServiceMap } from '../../../common/domain/service_map';
import { perSecond, ratio } from '../../../common/domain/units';

/** What is asked about: calls of an edge, or everything that a service is asked. */
export interface ImpactSubject {
  source?: ServiceId;
  destination: ServiceId;
}

/** Circles of calls settle in fewer steps than this. */
const STEPS = 40;

/**
 * From rates of the call graph alone: what a service is asked is divided among the entries as those are who ask it. Every call is taken to cause the same,
 * so it is an estimate, and must be called one. Services that nobody calls are the entries. Pure.
 */
export function estimateImpact(
  { services, edges }: Pick<ServiceMap, 'services' | 'edges'>,
  subject: ImpactSubject,
): ImpactEntry[] {
  const called = new Set(edges.filter(({ source, destination }) => source !== destination).map(({ destination }) => destination));
  const entries = edges.filter(({ source }) => !called.has(source));
  const nameOf = new Map(services.map(({ id, name }) => [id, name]));
  const asked = new Map<ServiceId, number>();
  for (const { destination, caller } of edges) asked.set(destination, (asked.get(destination) ?? 0) + caller.rate);

  return entries
    .flatMap((entry): ImpactEntry[] => {
      const shares = spread(entry, { edges, asked, isEntry: (id) => !called.has(id) });
      const through = edges
        .filter(({ source, destination }) => destination === subject.destination && (subject.source ?? source) === source)
        .reduce((sum, edge) => sum + edge.caller.rate * (edge === entry ? 1 : (shares.get(edge.source) ?? 0)), 0);
      if (through <= 0 || entry.caller.rate <= 0) return [];
      // A request may call several times: then all of them are taken to pass through.
      const share = Math.min(1, through / entry.caller.rate);
      const service = `${nameOf.get(entry.source) ?? entry.source} → ${nameOf.get(entry.destination) ?? entry.destination}`;
      return [{ service, share: ratio(share), rate: perSecond(share * entry.caller.rate), followed: 0 }];
    })
    .sort((a, b) => b.rate - a.rate);
}

type Edges = ServiceMap['edges'];

/** Which part of what each service is asked comes from one entry. */
function spread(
  entry: Edges[number],
  { edges, asked, isEntry }: { edges: Edges; asked: ReadonlyMap<ServiceId, number>; isEntry(id: ServiceId): boolean },
): Map<ServiceId, number> {
  let shares = new Map<ServiceId, number>();
  for (let step = 0; step < STEPS; step += 1) {
    const next = new Map<ServiceId, number>();
    for (const edge of edges) {
      const from = isEntry(edge.source) ? (edge === entry ? 1 : 0) : (shares.get(edge.source) ?? 0);
      if (from === 0) continue;
      const whole = asked.get(edge.destination) ?? 0;
      if (whole > 0) next.set(edge.destination, (next.get(edge.destination) ?? 0) + (from * edge.caller.rate) / whole);
    }
    shares = next;
  }
  return shares;
}
