import type { estypes } from '@elastic/elasticsearch';
import type { ServiceIdentity } from '../../common/domain/service';
import type { TimeRange } from '../../common/domain/time_range';
import type { TraceId } from '../../common/domain/trace';
import { spellingsOf } from '../../common/domain/trace';
import type { TraceReader } from '../sources/trace_source';
import { whereOf } from './found_spans';
import { byChance } from './line_sample';
import { buildTimeFilter, toQuery } from './to_query';
import { buildSpanSearch } from './trace_spans';

type Query = estypes.QueryDslQueryContainer;

interface SampleRequest {
  indices: string;
  range: TimeRange;
  /** As when traces are found: both ends, one, or none for where traces begin. */
  source?: ServiceIdentity;
  destination?: ServiceIdentity;
}

/** Calls by chance, of every dialect at once: one search, whose total counts all of them. */
export function buildSpanSample(request: SampleRequest, readers: readonly TraceReader[], size: number): estypes.SearchRequest {
  const found = buildSpanSearch(request.indices, readers, (reader) => [
    buildTimeFilter(reader.time, request.range),
    toQuery({ all: [reader.is.span, ...whereOf(request, reader)] }),
  ]);
  return { ...found, size, query: byChance(found.query as Query) };
}

/** Elasticsearch gives out so many documents at once. */
const MOST = 10_000;

/** What a service was asked in these traces. */
export const buildServerSpans = (
  indices: string,
  readers: readonly TraceReader[],
  service: ServiceIdentity,
  ids: readonly TraceId[],
): estypes.SearchRequest => ({
  ...buildSpanSearch(indices, readers, (reader) => [
    { terms: { [reader.fields.traceId]: ids.flatMap(spellingsOf) } },
    toQuery({ all: [reader.is.span, reader.is.server, reader.writtenBy(service)] }),
  ]),
  size: MOST,
});

/** Where these traces begin. */
export const buildRootSpans = (
  indices: string,
  readers: readonly TraceReader[],
  ids: readonly TraceId[],
): estypes.SearchRequest => ({
  ...buildSpanSearch(indices, readers, (reader) => [
    { terms: { [reader.fields.traceId]: ids.flatMap(spellingsOf) } },
    toQuery({ all: [reader.is.span, reader.is.root] }),
  ]),
  size: MOST,
});
