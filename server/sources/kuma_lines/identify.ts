import type { RawKey } from '../../../common/domain/edge';
import type { ServiceIdentity } from '../../../common/domain/service';
import type { AddressBook, EdgeIdentity } from '../source';
import type { KumaName } from '../kuma_names/parse_kuma_name';
import { parseKumaName } from '../kuma_names/parse_kuma_name';
import { toIdentity } from '../kuma_names/to_identity';
import { ABSENT } from './line_values';

/** Where each name stands in a key; undefined where the format lacks it. */
export interface CallerKeyPlaces {
  source: number;
  destination: number;
  mesh?: number;
  workload?: number;
  upstreamCluster?: number;
}

const CALLABLE = new Set<KumaName['kind']>(['service', 'multizone', 'external', 'passthrough']);

const at = (key: RawKey, place: number | undefined): string | undefined => {
  const value = place === undefined ? undefined : (key[place] ?? undefined);
  return value === ABSENT || value === '' ? undefined : value;
};

/** Full identities (workload, upstream cluster) win over bare names. */
export function identifyEdge(key: RawKey, places: CallerKeyPlaces): EdgeIdentity {
  const mesh = at(key, places.mesh);
  const workload = parseKumaName(at(key, places.workload));
  const cluster = parseKumaName(at(key, places.upstreamCluster));
  const [rawCaller, rawCallee] = [at(key, places.source), at(key, places.destination)];
  const callerIsKnown = workload.kind === 'workload' || rawCaller !== undefined;
  const calleeIsKnown = isFull(cluster) || rawCallee !== undefined;
  if (!callerIsKnown || !calleeIsKnown) return { kind: 'nameless' };
  const caller = workload.kind === 'workload' ? workload : parseKumaName(rawCaller);
  const callee = isFull(cluster) ? cluster : parseKumaName(rawCallee);
  if ([caller, callee, cluster].some(({ kind }) => kind === 'system')) return { kind: 'plumbing' };
  return { kind: 'edge', source: toIdentity(caller, mesh), destination: toIdentity(callee, mesh) };
}

/** A cluster name that says more than the destination does: a mesh, or what was let through. */
function isFull(cluster: KumaName): boolean {
  return CALLABLE.has(cluster.kind) && (cluster.mesh !== undefined || cluster.kind === 'passthrough');
}

/** A callee that names itself by its workload. */
export function identifyWorkload(workload: string | null | undefined): ServiceIdentity | undefined {
  const name = parseKumaName(workload);
  return name.kind === 'workload' ? toIdentity(name) : undefined;
}

/** A callee known only as the address at which its proxy sits; the destination of its line may be a service or an instance. */
export function identifyAddress(key: RawKey, book: AddressBook): ServiceIdentity | undefined {
  const [destination, address, mesh] = [at(key, 0), at(key, 1), at(key, 2)];
  const name = parseKumaName(destination);
  if (name.kind === 'service') return toIdentity(name, mesh);
  const booked = address === undefined ? undefined : book.get(withoutPort(address));
  return booked === undefined ? undefined : toIdentity(parseKumaName(booked), mesh);
}

/** Names are compared by whom they mean: a traffic split gives one service several. */
export function toAddressBook(pairs: ReadonlyArray<[address: string, name: string]>): AddressBook {
  const names = new Map<string, Map<ServiceIdentity['id'], string>>();
  for (const [address, raw] of pairs) {
    const name = parseKumaName(raw);
    const host = withoutPort(address);
    if (name.kind !== 'service' || host === '' || host === ABSENT) continue;
    const known = names.get(host) ?? new Map<ServiceIdentity['id'], string>();
    names.set(host, known.set(toIdentity(name).id, raw));
  }
  return new Map(
    [...names].flatMap(([host, meant]) => {
      const [first, second] = meant.values();
      return first !== undefined && second === undefined ? [[host, first] as const] : [];
    }),
  );
}

/** `10.0.0.1:80`, `10.0.0.1:0`, `10.0.0.1` and `[::1]:80` all name one host. */
export function withoutPort(address: string): string {
  const bracketed = /^\[(.*)\](?::\d+)?$/.exec(address);
  if (bracketed?.[1] !== undefined) return bracketed[1];
  return /^[^:]*:\d+$/.test(address) ? address.slice(0, address.lastIndexOf(':')) : address;
}

/**
 * The caller that mTLS proved: spiffe://<mesh>.<zone>.mesh.local/workload/<name> (3.x) or spiffe://<mesh>/<service> (1.x, 2.x).
 * On Kubernetes 3.x: …/ns/<namespace>/sa/<service account>, which names no service, so undefined.
 */
export function identifyPeerUri(uri: string | null | undefined): ServiceIdentity | undefined {
  const spiffe = (uri ?? '').split(',').filter((each) => each.startsWith('spiffe://'));
  // A proxy of several services (1.x, 2.x) proves that one of them called, not which.
  if (spiffe.length !== 1) return undefined;
  const workload = /^spiffe:\/\/([^/]+)\/workload\/([^/]+)$/.exec(spiffe[0] ?? '');
  if (workload?.[1] && workload[2]) {
    // A trust domain that an administrator chose says neither mesh nor zone.
    const [, mesh, zone] = /^([^.]+)\.([^.]+)\.mesh\.local$/.exec(workload[1]) ?? [];
    return toIdentity({ kind: 'workload', name: workload[2], ...(mesh ? { mesh } : {}), ...(zone ? { zone } : {}) });
  }
  const service = /^spiffe:\/\/([^/]+)\/([^/]+)$/.exec(spiffe[0] ?? '');
  return service?.[1] && service[2] ? toIdentity(parseKumaName(service[2]), service[1]) : undefined;
}
