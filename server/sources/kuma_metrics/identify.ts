import type { RawKey } from '../../../common/domain/edge';
import type { ServiceIdentity } from '../../../common/domain/service';
import type { KumaName } from '../kuma_names/parse_kuma_name';
import { parseKumaName } from '../kuma_names/parse_kuma_name';
import { toIdentity } from '../kuma_names/to_identity';
import type { MetricReader, SeriesIdentity, SeriesTraits } from '../metric_source';

/** Where each value stands in a key; undefined where the indices lack it. */
export interface SeriesPlaces {
  cluster?: number;
  workload?: number;
  copiedWorkload?: number;
  service?: number;
  mesh?: number;
  zone?: number;
  instance?: number;
  since?: number;
}

const CALLABLE = new Set<KumaName['kind']>(['service', 'multizone', 'external', 'passthrough']);

/** Clusters of sinks for logs, traces and metrics, which have the form of a service's name. */
const SINK = /^(access_log_sink$|tracing[_:]|mesh(trace|accesslog|metric)s?[_:]|_kuma)/;

export function identifySeries(key: RawKey, places: SeriesPlaces): SeriesIdentity {
  const name = valueAt(key, places.cluster);
  const writer = writerOf(key, places);
  if (name === undefined || writer === undefined) return { kind: 'nameless' };
  if (SINK.test(name)) return { kind: 'plumbing' };
  const cluster = parseKumaName(name);
  const traits = traitsOf(key, places);
  if (cluster.kind === 'local') return { kind: 'inbound', service: writer, ...traits };
  if (!CALLABLE.has(cluster.kind)) return { kind: 'plumbing' };
  return { kind: 'outbound', source: writer, destination: toIdentity(cluster, valueAt(key, places.mesh)), ...traits };
}

export function identifyProxy(key: RawKey, places: SeriesPlaces): ReturnType<MetricReader['identifyProxy']> {
  const service = writerOf(key, places);
  const instance = valueAt(key, places.instance);
  const isCopy = traitsOf(key, places).isCopy;
  return service && { service, ...(instance === undefined ? {} : { instance }), isCopy };
}

/**
 * Who counted. A workload of Kuma 3 is of one zone, so its zone belongs to it; a `kuma.io/service` spans zones, and its proxy's zone
 * does not.
 */
function writerOf(key: RawKey, places: SeriesPlaces): ServiceIdentity | undefined {
  const [mesh, zone] = [valueAt(key, places.mesh), valueAt(key, places.zone)];
  const workload = valueAt(key, places.workload) ?? valueAt(key, places.copiedWorkload);
  if (workload !== undefined) {
    const full = parseKumaName(workload);
    if (full.kind === 'workload') return toIdentity(full, mesh);
    return toIdentity({ kind: 'workload', name: workload, ...(mesh ? { mesh } : {}), ...(zone ? { zone } : {}) }, mesh);
  }
  const service = valueAt(key, places.service);
  const name = service === undefined ? undefined : parseKumaName(service);
  return name?.kind === 'service' ? toIdentity(name, mesh) : undefined;
}

function traitsOf(key: RawKey, places: SeriesPlaces): SeriesTraits {
  const instance = valueAt(key, places.instance);
  const since = Number(valueAt(key, places.since) ?? Number.NaN);
  return {
    ...(instance === undefined ? {} : { instance }),
    ...(Number.isFinite(since) && since > 0 ? { since } : {}),
    isCopy: valueAt(key, places.workload) === undefined && valueAt(key, places.copiedWorkload) !== undefined,
  };
}

function valueAt(key: RawKey, place: number | undefined): string | undefined {
  const value = place === undefined ? undefined : (key[place] ?? undefined);
  return value === '' || value === '-' ? undefined : value;
}
