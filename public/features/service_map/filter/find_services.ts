import type { ServiceId } from '../../../../common/domain/service';
import type { Edge, TrafficFigures } from '../../../../common/domain/edge';
import type { Service, ServiceMap } from '../../../../common/domain/service_map';
import type { FilterSubject } from '../../../../common/filter/evaluate_filter';
import { evaluateFilter } from '../../../../common/filter/evaluate_filter';
import type { Filter, Health } from '../../../../common/filter/filter_ast';
import { edgesOf } from '../edges_of';
import type { Tone } from '../graph';
import { edgeErrors, serviceErrors } from '../service_errors';
import { toneOf } from '../tone_of';

const HEALTH_OF: Record<Tone, Health> = {
  quiet: 'ok',
  notice: 'hidden',
  warning: 'warning',
  critical: 'critical',
  unknown: 'unknown',
};

/** Services that a filter finds: by what their own proxies logged, or by what one of their callers saw. */
export function findServices({ services, edges }: Pick<ServiceMap, 'services' | 'edges'>, filter: Filter): Set<ServiceId> {
  const lookup = edgesOf(edges);
  const found = new Set<ServiceId>();
  for (const service of services) {
    if (subjectsOf(service, lookup.incoming(service.id)).some((subject) => evaluateFilter(filter, subject) === true))
      found.add(service.id);
  }
  return found;
}

/** An edge stays when one of its ends was found: a filtered map still shows who calls and who is called. */
export function keepFound<Map extends Pick<ServiceMap, 'services' | 'edges'>>(map: Map, found: ReadonlySet<ServiceId>): Map {
  const edges = map.edges.filter(({ source, destination }) => found.has(source) || found.has(destination));
  const kept = new Set([...found, ...edges.flatMap(({ source, destination }) => [source, destination])]);
  return { ...map, edges, services: map.services.filter(({ id }) => kept.has(id)) };
}

function subjectsOf(service: Service, incoming: Edge[]): FilterSubject[] {
  const { name, namespace, zone, mesh, callee } = service;
  const who = given({ name, namespace, zone, mesh });
  const whole = HEALTH_OF[toneOf(serviceErrors(service, incoming))];
  return [
    { ...who, health: whole, ...figuresOf(callee, commonProtocol(incoming)) },
    ...incoming.map((edge) => ({
      ...who,
      health: HEALTH_OF[toneOf(edgeErrors(edge))],
      ...figuresOf(edge.caller, edge.protocol),
    })),
  ];
}

/** The life of a connection is no latency. */
function figuresOf(figures: TrafficFigures | undefined, protocol: string | undefined): FilterSubject {
  if (!figures) return given({ protocol });
  const latency = protocol === 'tcp' ? undefined : figures.latency;
  return given({
    protocol,
    rate: figures.rate,
    errors: figures.errors?.ratio,
    p50: latency?.p50,
    p95: latency?.p95,
    p99: latency?.p99,
  });
}

const commonProtocol = (edges: Edge[]) =>
  edges.length > 0 && edges.every(({ protocol }) => protocol === edges[0]?.protocol) ? edges[0]?.protocol : undefined;

const given = (subject: Record<string, string | number | undefined>): FilterSubject =>
  Object.fromEntries(Object.entries(subject).filter(([, value]) => value !== undefined));
