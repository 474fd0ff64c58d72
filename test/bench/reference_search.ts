import type { estypes } from '@elastic/elasticsearch';
import type { TimeRange } from '../../common/domain/time_range';

/** Enough for every service there is: nothing is cut, as in our own query. */
const SIZE = 10_000;

export interface ReferenceOptions {
  range: TimeRange;
  percentiles?: 't-digest' | 'HDR';
}

/**
 * What anybody would write by hand on an index with a good mapping: latency percentiles by source and destination. It knows no failures,
 * no bytes, no direction and no way of reading another index, and takes unanswered requests for quick ones.
 */
export function buildReferenceSearch(
  index: string,
  { range, percentiles = 't-digest' }: ReferenceOptions,
): estypes.SearchRequest {
  const [gte, lt] = [range.from, range.to].map((at) => new Date(at).toISOString());
  const latency: estypes.AggregationsPercentilesAggregation = {
    field: 'duration_millis',
    percents: [50, 95, 99],
    ...(percentiles === 'HDR' ? { hdr: { number_of_significant_value_digits: 2 } } : {}),
  };
  return {
    index,
    size: 0,
    request_cache: false,
    query: { range: { start_time: { gte, lt } } },
    aggs: {
      sources: {
        terms: { field: 'source', size: SIZE },
        aggs: { destinations: { terms: { field: 'destination', size: SIZE }, aggs: { latency: { percentiles: latency } } } },
      },
    },
  };
}

/** The same with the aggregation that finds every edge, and nothing else. */
export function buildCompositeReference(index: string, options: ReferenceOptions): estypes.SearchRequest {
  const request = buildReferenceSearch(index, options);
  const nested = request.aggs as { sources: { aggs: { destinations: { aggs: estypes.SearchRequest['aggs'] } } } };
  const sources = ['source', 'destination'].map((field) => ({ [field]: { terms: { field } } }));
  return {
    ...request,
    aggs: { edges: { composite: { size: SIZE, sources }, aggs: nested.sources.aggs.destinations.aggs ?? {} } },
  };
}
