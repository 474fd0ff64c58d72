import type { estypes } from '@elastic/elasticsearch';
import type { RawKey } from '../../common/domain/edge';
import type { TimeRange } from '../../common/domain/time_range';
import type { Predicate } from '../sources/predicate';
import type { AccessLogReader } from '../sources/source';
import { buildSearchRequest } from './search_request';
import { buildPartsFilter, toQuery } from './to_query';
import type { LatencyResult, RawFigures } from './traffic_figures';
import { buildLatency, readPercentiles } from './traffic_figures';

export interface EvidenceRequest {
  indices: string;
  range: TimeRange;
  exclude: Predicate[];
  /** Raw keys of each edge asked about. */
  edges: RawKey[][];
  /** Lines that speak against the edge. */
  against: Predicate;
}

/** What there is to say about one edge that fires. */
export interface Evidence {
  percentiles?: RawFigures['percentiles'];
  /** Start of the first line against it, epoch milliseconds. */
  first?: number;
  /** The slowest line against it. */
  worst?: { index: string; id: string; source: unknown };
}

/** Percentiles and the worst line of a few edges: one search. */
export function buildEdgeEvidence(request: EvidenceRequest, reader: AccessLogReader): estypes.SearchRequest {
  const base = buildSearchRequest(reader, request.indices, request.range, [
    reader.is.outbound,
    ...request.exclude.map((not) => ({ not })),
  ]);
  const { duration } = reader.fields;
  return {
    ...base,
    track_total_hits: false,
    aggs: {
      edges: {
        filters: { filters: request.edges.map((parts) => buildPartsFilter(reader.callerKey, parts)) },
        aggs: {
          answered: { filter: toQuery(reader.is.answered), aggs: { latency: buildLatency(reader) } },
          against: {
            filter: toQuery(request.against),
            aggs: {
              first: { min: { field: reader.time.dateField } },
              worst: {
                top_hits: {
                  size: 1,
                  sort: [{ [duration]: { order: 'desc', missing: '_last', unmapped_type: 'long', numeric_type: 'double' } }],
                },
              },
            },
          },
        },
      },
    },
  };
}

interface EvidenceBucket {
  answered: { latency: LatencyResult };
  against: {
    first: { value: number | null };
    worst: { hits: { hits: Array<{ _index: string; _id: string; _source?: unknown }> } };
  };
}

/** In the order in which the edges were asked about. */
export function readEdgeEvidence(response: estypes.SearchResponse): Evidence[] {
  const { edges } = (response.aggregations ?? {}) as { edges?: { buckets: EvidenceBucket[] } };
  return (edges?.buckets ?? []).map(({ answered, against }) => {
    const percentiles = readPercentiles(answered.latency);
    const first = against.first.value;
    const [worst] = against.worst.hits.hits;
    return {
      ...(percentiles ? { percentiles } : {}),
      ...(typeof first === 'number' ? { first } : {}),
      ...(worst ? { worst: { index: worst._index, id: worst._id, source: worst._source } } : {}),
    };
  });
}
