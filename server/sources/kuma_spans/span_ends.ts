import type { RawKey } from '../../../common/domain/edge';
import type { ServiceIdentity } from '../../../common/domain/service';
import { parseKumaName } from '../kuma_names/parse_kuma_name';
import { toIdentity } from '../kuma_names/to_identity';
import type { EdgeIdentity } from '../source';

const CALLABLE = new Set(['service', 'multizone', 'external', 'passthrough']);

/** Where each name stands in the key of a call; undefined where the indices lack it. */
export interface CallPlaces {
  service?: number;
  workload?: number;
  cluster?: number;
  mesh?: number;
}

/** The workload's KRI says mesh and zone; egress of a zone may call itself `unknown`. */
export function toWriter(name: string | undefined, workload: string | undefined, mesh: string | undefined): ServiceIdentity {
  const full = parseKumaName(workload);
  return full.kind === 'workload' ? toIdentity(full) : toIdentity(parseKumaName(name), mesh);
}

export function toPeer(cluster: string | undefined, mesh: string | undefined): ServiceIdentity | undefined {
  const name = parseKumaName(cluster);
  return CALLABLE.has(name.kind) ? toIdentity(name, mesh) : undefined;
}

/** Who calls whom, as a client's spans say. A call to a proxy's own application is no edge. */
export function identifyCall(key: RawKey, places: CallPlaces): EdgeIdentity {
  const at = (place: number | undefined) => (place === undefined ? undefined : (key[place] ?? undefined));
  const mesh = at(places.mesh);
  const [name, cluster] = [at(places.service), at(places.cluster)];
  if (cluster === undefined || (name === undefined && at(places.workload) === undefined)) return { kind: 'nameless' };
  const destination = toPeer(cluster, mesh);
  if (!destination) return { kind: 'plumbing' };
  return { kind: 'edge', source: toWriter(name, at(places.workload), mesh), destination };
}
