import type { estypes } from '@elastic/elasticsearch';
import type { AccessLogLine } from '../../common/domain/edge_detail';
import type { TimeRange } from '../../common/domain/time_range';
import type { TraceId } from '../../common/domain/trace';
import { spellingsOf } from '../../common/domain/trace';
import type { AccessLogReader } from '../sources/source';
import type { Predicate } from '../sources/predicate';
import type { DecodedEvent, TraceReader } from '../sources/trace_source';
import { ofReader, runtimeMappings } from './search_frame';
import { buildTimeFilter, toQuery } from './to_query';
import { isTrace, toDocument } from './trace_spans';

type Query = estypes.QueryDslQueryContainer;

export interface TraceLinesRequest {
  id: TraceId;
  /** Of its spans: what lines without a trace id are found by. */
  requestIds: readonly string[];
  /** When the request was on its way, and some time around it; undefined where nobody knows. */
  around: TimeRange | undefined;
  logs: { indices: string; reader: AccessLogReader } | undefined;
  /** Annotations of spans and applications' logs: readers of both, over the same indices. */
  events: { indices: string; readers: readonly EventReader[] };
}

/** What a document is found and read by that is of a trace and no span. */
type EventReader = Pick<TraceReader, 'onlyIndices' | 'readFromSource' | 'decodeEvent'> & {
  fields: { traceId: string };
  is: { event: Predicate };
};

export const MOST_LINES = 2_000;
const MOST_REQUEST_IDS = 1_000;
const LINE = 'line';
const EVENT = 'event';

/** False when neither lines can be joined nor any dialect has events: then there is nothing to ask. */
export const canAskForLines = ({ logs, events }: TraceLinesRequest): boolean =>
  (logs !== undefined && isJoinable(logs.reader)) || events.readers.length > 0;

export const isJoinable = ({ joins }: AccessLogReader) => joins.traceId !== undefined || joins.requestId !== undefined;

/** Access-log lines, annotations and application logs of one trace: one search over both sets of indices. */
export function buildTraceLines(request: TraceLinesRequest): estypes.SearchRequest {
  const { logs, events, id } = request;
  const readers: Array<Pick<TraceReader, 'readFromSource'>> = [...(logs ? [logs.reader] : []), ...events.readers];
  const ofEvents = events.readers.map((reader) => ofReader(reader, [isTrace(reader, id), toQuery(reader.is.event)]));
  return {
    index: [...new Set([...(logs ? [logs.indices] : []), ...(events.readers.length > 0 ? [events.indices] : [])])].join(','),
    ignore_unavailable: true,
    allow_no_indices: true,
    timeout: '25s',
    track_total_hits: true,
    size: MOST_LINES,
    runtime_mappings: runtimeMappings(readers),
    sort: [{ '@timestamp': { order: 'asc', unmapped_type: 'date' } }],
    query: {
      bool: {
        should: [
          ...(logs && isJoinable(logs.reader) ? [buildLines(request, logs.reader)] : []),
          ...(ofEvents.length > 0 ? [{ bool: { _name: EVENT, should: ofEvents, minimum_should_match: 1 } }] : []),
        ],
        minimum_should_match: 1,
      },
    },
  };
}

function buildLines({ id, requestIds, around }: TraceLinesRequest, reader: AccessLogReader): Query {
  const { traceId, requestId } = reader.joins;
  const byTrace: Query[] = traceId ? [{ terms: { [traceId]: spellingsOf(id) } }] : [];
  const byRequest: Query[] =
    requestId && requestIds.length > 0 ? [{ terms: { [requestId]: requestIds.slice(0, MOST_REQUEST_IDS) } }] : [];
  return {
    bool: {
      _name: LINE,
      filter: [
        ...(reader.onlyIndices ? [{ terms: { _index: reader.onlyIndices } }] : []),
        ...(around ? [buildTimeFilter(reader.time.field, around)] : []),
        toQuery(reader.is.line),
      ],
      should: [...byTrace, ...byRequest],
      minimum_should_match: 1,
    },
  };
}

export interface TraceLinesAnswer {
  lines: AccessLogLine[];
  events: DecodedEvent[];
  stored: number;
}

export function readTraceLines(response: estypes.SearchResponse, { logs, events }: TraceLinesRequest): TraceLinesAnswer {
  const answer: TraceLinesAnswer = { lines: [], events: [], stored: 0 };
  for (const hit of response.hits.hits) {
    const document = toDocument(hit);
    const matched: readonly string[] = Array.isArray(hit.matched_queries)
      ? hit.matched_queries
      : Object.keys(hit.matched_queries ?? {});
    // An access log through the Collector looks like an application's log as well; as a line it says more.
    if (logs && matched.includes(LINE)) answer.lines.push(logs.reader.decode(document));
    else answer.events.push(...events.readers.flatMap((reader) => reader.decodeEvent(document) ?? []).slice(0, 1));
  }
  const { total } = response.hits;
  answer.stored = typeof total === 'object' ? total.value : (total ?? 0);
  return answer;
}
