import type { MetricSourceId } from '../../../common/domain/source_id';
import { numberAccess, timeAccess, typesWithin } from '../field_access';
import type { FieldCatalogue } from '../field_catalogue';
import { createFieldResolver, indicesWith } from '../field_resolver';
import type { MetricReader, MetricSource } from '../metric_source';
import type { Predicate } from '../predicate';
import { LOCAL_CLUSTERS } from '../kuma_names/local_clusters';
import { clusterNamesOf, serviceNamesOf } from '../kuma_names/names_of';
import { named } from '../named';
import { identifyProxy, identifySeries } from './identify';
import { BY_CLASS, CLUSTER_COUNTERS, CLUSTER_GAUGES, LABEL, LATENCY, PROXY_COUNTERS, PROXY_GAUGES } from './metric_names';

/** What tells one dialect from another; what Envoy and Kuma mean is the same in all of them. Several names: the first that exists. */
export interface MetricDialect {
  id: MetricSourceId;
  time: string;
  label(name: string): string[];
  /** Tells proxies apart before any label does. */
  instance: readonly string[];
  /** When a series' counters began; undefined where documents do not say. */
  since?: string;
  counter(name: string): string[];
  gauge(name: string): string[];
  histogram(name: string): string[];
  /** Cumulative buckets, a document a bound; undefined where the dialect has none. */
  bucket?(name: string): string;
}

const NAMES = [CLUSTER_COUNTERS, CLUSTER_GAUGES, PROXY_COUNTERS, PROXY_GAUGES].map((group) => Object.values(group).flat());
const [CLUSTER_COUNTER_NAMES = [], CLUSTER_GAUGE_NAMES = [], PROXY_COUNTER_NAMES = [], PROXY_GAUGE_NAMES = []] = NAMES;

export function createMetricSource(dialect: MetricDialect): MetricSource {
  const labels = [...Object.values(LABEL).flat().flatMap(dialect.label), ...dialect.instance];
  const counters = [...CLUSTER_COUNTER_NAMES, ...PROXY_COUNTER_NAMES, BY_CLASS].flatMap(dialect.counter);
  const gauges = [...CLUSTER_GAUGE_NAMES, ...PROXY_GAUGE_NAMES].flatMap(dialect.gauge);
  const more = [dialect.since ?? [], dialect.histogram(LATENCY), dialect.bucket?.(LATENCY) ?? []].flat();
  return {
    id: dialect.id,
    fieldsToLookUp: [
      ...new Set([dialect.time, ...labels.flatMap((name) => [name, `${name}.keyword`]), ...counters, ...gauges, ...more]),
    ],
    resolve: (catalogue) => buildReader(dialect, catalogue),
  };
}

/** A dialect in these indices; undefined where no index has both a cluster's counter and its name. */
function buildReader(dialect: MetricDialect, catalogue: FieldCatalogue): MetricReader | undefined {
  const counted = ['completed', 'attempts', 'connections'] as const;
  const indices = union(
    counted.flatMap((name) =>
      LABEL.cluster
        .flatMap(dialect.label)
        .flatMap((cluster) =>
          CLUSTER_COUNTERS[name].flatMap(dialect.counter).map((field) => indicesWith(catalogue, [cluster, field])),
        ),
    ),
  );
  if (indices.size === 0) return undefined;
  const resolver = createFieldResolver(catalogue, indices);
  const readFromSource: MetricReader['readFromSource'] = resolver.readFromSource;
  const label = (names: readonly string[]) => resolver.exact(...names.flatMap(dialect.label));
  const number = (names: readonly string[]) => {
    const field = names.find((name) => typesWithin(catalogue, name, indices).size > 0);
    if (field && numberAccess(catalogue, field, indices)?.way === 'read_from_source') readFromSource[field] = 'double';
    return field;
  };
  const all = <Name extends string>(names: Record<Name, readonly string[]>, place: (name: string) => string[]) =>
    defined(Object.entries<readonly string[]>(names).map(([name, each]) => [name, number(each.flatMap(place))])) as Partial<
      Record<Name, string>
    >;

  const cluster = label(LABEL.cluster);
  if (cluster === undefined) return undefined;
  const who = { workload: label(LABEL.workload), copiedWorkload: label(LABEL.copiedWorkload), service: label(LABEL.service) };
  const where = { mesh: label(LABEL.mesh), zone: label(LABEL.zone) };
  const instance = resolver.exact(...dialect.instance, ...LABEL.instance.flatMap(dialect.label));
  const since = dialect.since && typesWithin(catalogue, dialect.since, indices).size > 0 ? dialect.since : undefined;
  const pair = places({ cluster, ...who, ...where });
  const series = places({ cluster, ...who, ...where, instance, since });
  const proxy = places({ ...who, ...where, instance });
  if (timeAccess(catalogue, dialect.time, indices) !== 'date') readFromSource[dialect.time] = 'date';

  const byClass = number(dialect.counter(BY_CLASS));
  const responseClass = label(LABEL.class);
  const serverErrors: Predicate | undefined = responseClass ? { is: responseClass, anyOf: ['5', '5xx'] } : undefined;
  return {
    id: dialect.id,
    ...(indices.size < catalogue.indices.length ? { onlyIndices: [...indices].sort() } : {}),
    readFromSource,
    time: dialect.time,
    pairKey: pair.fields,
    seriesKey: series.fields,
    proxyKey: proxy.fields,
    cluster: {
      counters: all(CLUSTER_COUNTERS, dialect.counter),
      gauges: all(CLUSTER_GAUGES, dialect.gauge),
      ...(byClass && serverErrors ? { byClass: { field: byClass, serverErrors } } : {}),
      ...latencyOf(dialect, catalogue, indices, label(LABEL.bound)),
      is: { has: cluster },
    },
    proxy: { counters: all(PROXY_COUNTERS, dialect.counter), gauges: all(PROXY_GAUGES, dialect.gauge) },
    identifySeries: (key) => identifySeries(key, series.at),
    identifyProxy: (key) => identifyProxy(key, proxy.at),
    writtenBy: (service) => ({
      any: Object.values(who).flatMap((field) => (field ? [named(field, serviceNamesOf(service))] : [])),
    }),
    towards: (service) => named(cluster, clusterNamesOf(service)),
    inbound: { any: LOCAL_CLUSTERS.map((beginning) => ({ starts: cluster, with: beginning })) },
  };
}

function latencyOf(
  dialect: MetricDialect,
  catalogue: FieldCatalogue,
  indices: ReadonlySet<string>,
  bound: string | undefined,
): Pick<MetricReader['cluster'], 'latency'> {
  const buckets = dialect.bucket?.(LATENCY);
  if (buckets && bound && typesWithin(catalogue, buckets, indices).size > 0) {
    return { latency: { kind: 'buckets', field: buckets, bound } };
  }
  const histogram = dialect.histogram(LATENCY).find((field) => typesWithin(catalogue, field, indices).has('histogram'));
  return histogram ? { latency: { kind: 'histogram', field: histogram } } : {};
}

/** Fields that exist, and where the value of each stands in a key made of them. A shorter key begins as the longer ones do. */
function places<Name extends string>(
  fields: Partial<Record<Name, string | undefined>>,
): { fields: string[]; at: Partial<Record<Name, number>> } {
  const present = Object.entries<string | undefined>(fields).filter(([, field]) => field !== undefined) as Array<[Name, string]>;
  return {
    fields: present.map(([, field]) => field),
    at: Object.fromEntries(present.map(([name], place) => [name, place])) as Partial<Record<Name, number>>,
  };
}

const union = (sets: ReadonlyArray<ReadonlySet<string>>) => new Set(sets.flatMap((each) => [...each]));

const defined = (entries: Array<[string, string | undefined]>) =>
  Object.fromEntries(entries.filter(([, field]) => field !== undefined));
