import type { ServiceIdentity } from '../../../common/domain/service';

/** How telemetry may name a service: whole values, and beginnings of values. */
export interface PossibleNames {
  exact: string[];
  prefixes: string[];
}

const CLUSTER_TYPES = ['msvc', 'mzsvc', 'extsvc'];

/** The beginning of a workload's KRI; undefined when the identity does not say its mesh and zone. */
export function workloadPrefixOf({ mesh, zone, namespace, name }: ServiceIdentity): string | undefined {
  return mesh === undefined || zone === undefined ? undefined : `kri_wl_${mesh}_${zone}_${namespace ?? ''}_${name}_`;
}

/** As `service.name` of a span has it: the workload's name (3.x), or the `kuma.io/service` (1.x, 2.x). */
export function serviceNamesOf({ name, namespace, port }: ServiceIdentity): PossibleNames {
  if (namespace === undefined) return { exact: [name], prefixes: [] };
  const kubernetes = `${name}_${namespace}_svc`;
  return port === undefined
    ? { exact: [name, kubernetes], prefixes: [`${kubernetes}_`] }
    : { exact: [name, `${kubernetes}_${port}`], prefixes: [] };
}

/** As the cluster that a caller's proxy sends to, in every era. A traffic split's 16 digits follow a dash. */
export function clusterNamesOf(service: ServiceIdentity): PossibleNames {
  const { mesh, zone = '', namespace = '', name, port } = service;
  const { exact, prefixes } = serviceNamesOf(service);
  const split = namespace !== '' && port !== undefined ? [`${name}_${namespace}_svc_${port}-`] : [];
  const ofMesh =
    mesh === undefined
      ? []
      : CLUSTER_TYPES.flatMap((type) => [
          `kri_${type}_${mesh}_${zone}_${namespace}_${name}_`,
          `${mesh}_${name}_${namespace}_${zone}_${type}_`,
        ]);
  return { exact, prefixes: [...prefixes, ...split, ...ofMesh] };
}
