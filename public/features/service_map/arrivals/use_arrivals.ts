import { i18n } from '@kbn/i18n';
import { useEffect, useMemo, useRef } from 'react';
import type { ServiceMap } from '../../../../common/domain/service_map';
import type { Graph } from '../graph';

/** What came and went between two answers to the same question. Names as telemetry has them. */
export interface Arrivals {
  appeared: ReadonlySet<string>;
  gone: Array<{ id: string; name: string }>;
}

const NOTHING: Arrivals = { appeared: new Set(), gone: [] };
/** More at once is another question (a filter, another time range), not a deployment. */
const MOST_SHARE = 0.3;

/** Services that the last answer had and this one has not, and the other way round; marked until the next change. */
export function useArrivals({ services }: Pick<ServiceMap, 'services'>): Arrivals {
  const known = useRef<{ services: ServiceMap['services']; arrivals: Arrivals }>();
  const arrivals = useMemo(() => {
    const before = known.current;
    if (!before || before.services === services) return before?.arrivals ?? NOTHING;
    return compare(before, services);
  }, [services]);
  useEffect(() => {
    known.current = { services, arrivals };
  }, [services, arrivals]);
  return arrivals;
}

function compare(before: { services: ServiceMap['services']; arrivals: Arrivals }, services: ServiceMap['services']): Arrivals {
  const [was, is] = [new Set<string>(before.services.map(({ id }) => id)), new Set<string>(services.map(({ id }) => id))];
  const appeared = services.filter(({ id }) => !was.has(id));
  const gone = before.services.filter(({ id }) => !is.has(id));
  if (appeared.length + gone.length === 0) return before.arrivals;
  if (appeared.length + gone.length > Math.max(3, MOST_SHARE * was.size)) return NOTHING;
  return { appeared: new Set(appeared.map(({ id }) => id)), gone: gone.map(({ id, name }) => ({ id, name })) };
}

/** Newcomers carry a word of their own, unless something more important stands there. */
export function withNewcomers(graph: Graph, appeared: ReadonlySet<string>): Graph {
  if (appeared.size === 0) return graph;
  const badge = i18n.translate('meshObservability.map.badge.new', { defaultMessage: 'new' });
  return {
    ...graph,
    nodes: graph.nodes.map((node) => (appeared.has(node.id) && node.badge === undefined ? { ...node, badge } : node)),
  };
}
