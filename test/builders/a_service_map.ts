import type { Coverage } from '../../common/domain/coverage';
import type { Edge } from '../../common/domain/edge';
import type { ServiceMap } from '../../common/domain/service_map';
import { epochMs, milliseconds } from '../../common/domain/units';
import { aService } from './a_service';

export const aCoverage = (patch: Partial<Coverage> = {}): Coverage => ({
  sources: [{ id: 'kuma_access_log_json', indices: 'logs-kuma*', state: 'read', lines: 600, newest: epochMs(880_000) }],
  searches: 2,
  took: milliseconds(41),
  notes: [],
  ...patch,
});

/** A map of these edges; its services are their ends, unless given. */
export function aServiceMap(edges: Edge[], patch: Partial<ServiceMap> = {}): ServiceMap {
  const names = [...new Set(edges.flatMap(({ source, destination }) => [source, destination]))];
  const services = patch.services ?? names.map((name) => aService(name));
  return {
    range: { from: epochMs(0), to: epochMs(900_000) },
    services,
    edges,
    hidden: [],
    facets: { meshes: ['default'], zones: ['zone-1'], namespaces: [] },
    total: { services: services.length, edges: edges.length },
    coverage: aCoverage(),
    ...patch,
  };
}
