import type { estypes } from '@elastic/elasticsearch';
import type { RawKey } from '../../common/domain/edge';
import { durationOf } from '../../common/domain/time_range';
import type { MetricReader } from '../sources/metric_source';
import type { Predicate } from '../sources/predicate';
import type { CompositeKey, MetricRequest } from './metric_search';
import { buildKeySources, buildMetricSearch, lowestAndHighest, readKeyOf, readSeen } from './metric_search';
import { toQuery } from './to_query';

/** Steps of a window, and buckets of a search: room for 1,000 proxies. */
const STEPS = 12;
const LIMIT = 12_000;

/** One set of samples: those of a cluster, or those of proxies as a whole. */
export interface ProxySection {
  key: readonly string[];
  is: Predicate;
  /** Name of ours → field. */
  fields: Readonly<Record<string, string>>;
}

export interface ProxySeries {
  key: RawKey;
  steps: Array<{
    place: number;
    first: number;
    last: number;
    samples: number;
    seen: Record<string, { min: number; max: number }>;
  }>;
}

/** Counters and gauges of few proxies, step by step: one search for all sections. Undefined where the indices have none of the fields. */
export function buildProxySeries(
  request: MetricRequest,
  reader: MetricReader,
  sections: Readonly<Record<string, ProxySection>>,
): estypes.SearchRequest | undefined {
  const known = Object.entries(sections).filter(([, { fields }]) => Object.keys(fields).length > 0);
  if (known.length === 0) return undefined;
  const base = buildMetricSearch(
    request,
    reader,
    known.flatMap(([, { fields }]) => Object.values(fields)),
    [{ any: known.map(([, { is }]) => is) }],
  );
  const interval = stepOf(request);
  const time = {
    date_histogram: { field: reader.time, fixed_interval: `${interval}ms`, offset: `${request.range.from % interval}ms` },
  };
  return {
    ...base,
    aggs: Object.fromEntries(
      known.map(([name, { key, is, fields }]) => [
        name,
        {
          filter: toQuery(is),
          aggs: {
            series: {
              composite: {
                size: LIMIT,
                sources: [...buildKeySources(key), { t: time }] as Array<
                  Record<string, estypes.AggregationsCompositeAggregationSource>
                >,
              },
              aggs: {
                first: { min: { field: reader.time } },
                last: { max: { field: reader.time } },
                ...(Object.assign({}, ...Object.entries(fields).map(([each, field]) => lowestAndHighest(each, field))) as object),
              },
            },
          },
        },
      ]),
    ),
  };
}

const stepOf = ({ range }: MetricRequest) => Math.max(1_000, Math.ceil(durationOf(range) / STEPS));

interface Bucket {
  key: CompositeKey;
  doc_count: number;
  first: { value: number };
  last: { value: number };
}

export function readProxySeries(
  response: estypes.SearchResponse,
  request: MetricRequest,
  name: string,
  section: ProxySection,
): ProxySeries[] {
  const found = response.aggregations?.[name] as unknown as { series: { buckets: Bucket[] } } | undefined;
  const byKey = new Map<string, ProxySeries>();
  for (const bucket of found?.series.buckets ?? []) {
    const key = readKeyOf(bucket.key, section.key);
    const series = byKey.get(JSON.stringify(key)) ?? { key, steps: [] };
    byKey.set(JSON.stringify(key), series);
    const seen = Object.keys(section.fields).flatMap((field) => {
      const values = readSeen(bucket, field);
      return values ? [[field, values] as const] : [];
    });
    series.steps.push({
      place: Math.floor((Number(bucket.key.t) - request.range.from) / stepOf(request)),
      first: bucket.first.value,
      last: bucket.last.value,
      samples: bucket.doc_count,
      seen: Object.fromEntries(seen),
    });
  }
  return [...byKey.values()];
}
