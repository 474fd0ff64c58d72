import type { ServiceMapRequest } from '../../common/contract/service_map';
import type { Edge } from '../../common/domain/edge';
import type { Facets, Service } from '../../common/domain/service_map';

type Filters = Pick<ServiceMapRequest, 'mesh' | 'zone' | 'namespace' | 'text' | 'hide'>;

/**
 * An edge stays when one of its ends matches, so that a filtered map still shows who calls and who is called.
 * A service stays when it matches or when one of its edges does.
 */
export function filterMap(services: Service[], edges: Edge[], filters: Filters): { services: Service[]; edges: Edge[] } {
  const byId = new Map(services.map((service) => [service.id, service]));
  const hidePassthrough = filters.hide.includes('passthrough');
  const isHidden = (service: Service | undefined) => hidePassthrough && service?.kind === 'passthrough';
  const matching = new Set(services.filter((service) => !isHidden(service) && matches(service, filters)).map(({ id }) => id));
  const keptEdges = edges.filter(
    ({ source, destination }) =>
      (matching.has(source) || matching.has(destination)) && !isHidden(byId.get(source)) && !isHidden(byId.get(destination)),
  );
  const kept = new Set([...matching, ...keptEdges.flatMap(({ source, destination }) => [source, destination])]);
  return { services: services.filter(({ id }) => kept.has(id)), edges: keptEdges };
}

function matches(service: Service, { mesh, zone, namespace, text }: Filters): boolean {
  const allows = (allowed: string[], value: string | undefined) =>
    allowed.length === 0 || (value !== undefined && allowed.includes(value));
  const needle = text.toLocaleLowerCase();
  const names = [service.name, service.namespace, service.mesh, service.zone];
  return (
    allows(mesh, service.mesh) &&
    allows(zone, service.zone) &&
    allows(namespace, service.namespace) &&
    (needle === '' || names.some((name) => name?.toLocaleLowerCase().includes(needle)))
  );
}

/** Every choice that there is, before filters. */
export function toFacets(services: Service[]): Facets {
  const distinct = (values: Array<string | undefined>) => [...new Set(values.filter((value) => value !== undefined))].sort();
  return {
    meshes: distinct(services.map(({ mesh }) => mesh)),
    zones: distinct(services.map(({ zone }) => zone)),
    namespaces: distinct(services.map(({ namespace }) => namespace)),
  };
}
