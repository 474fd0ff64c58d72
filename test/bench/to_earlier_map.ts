import type { Edge } from '../../common/domain/edge';
import { edgeId } from '../../common/domain/edge';
import type { ServiceId } from '../../common/domain/service';
import type { ServiceMap } from '../../common/domain/service_map';
import { epochMs, milliseconds } from '../../common/domain/units';

/** One edge in this many is new since, one as many others are gone, slower or quicker. */
const EVERY = 45;

/** A generated map as it was a while before: the same mesh, but for a few edges, a service that did not exist and one that did. */
export function toEarlierMap(map: ServiceMap): ServiceMap {
  const { range } = map;
  const [caller, fresh] = [map.services[9], map.services[map.services.length - 2]];
  const edges = map.edges.filter(({ source, destination }) => source !== fresh?.id && destination !== fresh?.id);
  const length = range.to - range.from;
  const kept = edges.flatMap((edge, place): Edge[] => {
    switch (place % EVERY) {
      case 11:
        return [];
      case 22:
        return [quickerBy(edge, 12)];
      case 33:
        return [quickerBy(edge, 0.1)];
      default:
        return [edge];
    }
  });
  const known = new Set(edges.map(({ id }) => id));
  const gone = edges.flatMap((edge, place): Edge[] => {
    const other = edges[(place * 7 + 5) % edges.length];
    const id = other && edgeId(edge.source, other.destination);
    return id && place % EVERY === 40 && other.destination !== edge.source && !known.has(id)
      ? [{ ...other, id, source: edge.source }]
      : [];
  });
  const former = caller && { ...caller, id: 'former-store' as ServiceId, name: 'former-store' };
  const [pattern] = edges;
  const last =
    caller && former && pattern
      ? [{ ...pattern, id: edgeId(caller.id, former.id), source: caller.id, destination: former.id }]
      : [];
  return {
    ...map,
    range: { from: epochMs(range.from - length), to: range.from },
    services: [...map.services.filter(({ id }) => id !== fresh?.id), ...(former ? [former] : [])],
    edges: [...kept, ...gone, ...last],
  };
}

function quickerBy(edge: Edge, factor: number): Edge {
  const { latency } = edge.caller;
  if (!latency) return edge;
  const [p50, p95, p99] = [latency.p50, latency.p95, latency.p99].map((each) => milliseconds(each / factor)) as [
    never,
    never,
    never,
  ];
  return { ...edge, caller: { ...edge.caller, latency: { p50, p95, p99 } } };
}
