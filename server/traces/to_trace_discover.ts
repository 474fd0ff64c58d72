import type { DiscoverQuery } from '../../common/domain/edge_detail';
import type { TimeRange } from '../../common/domain/time_range';
import type { Trace, TraceId } from '../../common/domain/trace';
import { spellingsOf } from '../../common/domain/trace';
import { toKql } from '../queries/to_kql';
import type { AccessLogReader } from '../sources/source';
import type { TraceReader } from '../sources/trace_source';

interface DiscoverRequest {
  id: TraceId;
  around: TimeRange | undefined;
  indices: { logs: string; spans: string };
  logs: AccessLogReader | undefined;
  readers: readonly TraceReader[];
}

/** A trace's documents for Discover. Nothing is offered where nobody knows when the trace was. */
export function toTraceDiscover({ id, around, indices, logs, readers }: DiscoverRequest): Trace['discover'] {
  if (!around) return {};
  const kqlOf = (fields: readonly string[]) => toKql({ any: [...new Set(fields)].map((is) => ({ is, anyOf: spellingsOf(id) })) });
  const spans = readers.map(({ fields }) => fields.traceId);
  const query = (indexPattern: string, timeField: string, fields: readonly string[]): DiscoverQuery => ({
    indexPattern,
    timeField,
    range: around,
    kql: kqlOf(fields),
  });
  return {
    ...(spans.length > 0 ? { spans: query(indices.spans, '@timestamp', spans) } : {}),
    ...(logs?.joins.traceId ? { lines: query(indices.logs, logs.time.dateField, [logs.joins.traceId]) } : {}),
  };
}
