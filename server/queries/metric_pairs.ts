import type { estypes } from '@elastic/elasticsearch';
import type { RawKey } from '../../common/domain/edge';
import type { MetricReader } from '../sources/metric_source';
import type { CompositeKey, MetricRequest } from './metric_search';
import { buildKeySources, buildMetricSearch, readKeyOf } from './metric_search';

const LIMIT = 12_000;

/** Who has counters towards whom: samples and the newest of each pair, one search. Undefined where no counter tells of requests. */
export function buildMetricPairs(request: MetricRequest, reader: MetricReader): estypes.SearchRequest | undefined {
  const { completed, attempts, connections } = reader.cluster.counters;
  const fields = [completed, attempts, connections].filter((field) => field !== undefined);
  if (fields.length === 0) return undefined;
  return {
    ...buildMetricSearch(request, reader, fields, [
      reader.cluster.is,
      { any: fields.map((field) => ({ within: field, from: 1, below: 1e300 })) },
    ]),
    aggs: {
      pairs: {
        composite: { size: LIMIT, sources: buildKeySources(reader.pairKey) },
        aggs: { newest: { max: { field: reader.time } } },
      },
    },
  };
}

export function readMetricPairs(
  response: estypes.SearchResponse,
  reader: MetricReader,
): { pairs: Array<{ key: RawKey; samples: number; newest: number }>; cut: boolean } {
  const found = response.aggregations?.pairs as unknown as
    { buckets: Array<{ key: CompositeKey; doc_count: number; newest: { value: number | null } }> } | undefined;
  const buckets = found?.buckets ?? [];
  return {
    pairs: buckets.map(({ key, doc_count: samples, newest }) => ({
      key: readKeyOf(key, reader.pairKey),
      samples,
      newest: newest.value ?? 0,
    })),
    cut: buckets.length >= LIMIT,
  };
}
