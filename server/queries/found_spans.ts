import type { estypes } from '@elastic/elasticsearch';
import type { ServiceIdentity } from '../../common/domain/service';
import type { TimeRange } from '../../common/domain/time_range';
import type { FoundSpan, Span } from '../../common/domain/trace';
import type { Predicate } from '../sources/predicate';
import type { TraceReader } from '../sources/trace_source';
import { buildTimeFilter, toQuery } from './to_query';
import { buildSpanSearch, readTraceSpans } from './trace_spans';

type Query = estypes.QueryDslQueryContainer;

export interface FindSpansRequest {
  indices: string;
  range: TimeRange;
  /** An edge has both ends; a service stands alone; neither: where traces begin. */
  source?: ServiceIdentity;
  destination?: ServiceIdentity;
  /** Milliseconds. */
  atLeast?: number;
  below?: number;
  onlyFailed: boolean;
  /** `503`, or `5xx`. */
  status?: string;
  /** A part of the path. */
  path: string;
  /** A part of anything: service, address, name, request id, agent; or a whole trace id. */
  text: string;
}

const SLOWEST = 150;
const SAMPLE = 400;
/** So many traces are counted one by one, more of them nearly so. */
const EXACT = 40_000;
/** The same question finds the same sample. */
const SEED = 4711;

/** Slowest first; newest first where the dialect has no durations. */
export function buildSlowestSpans(request: FindSpansRequest, reader: TraceReader): estypes.SearchRequest {
  const { duration } = reader.fields;
  return {
    ...buildFoundSpans(request, reader),
    ...(isAboutTraces(request)
      ? { aggs: { traces: { cardinality: { field: reader.fields.traceId, precision_threshold: EXACT } } } }
      : {}),
    size: SLOWEST,
    sort: duration
      ? [{ [duration]: { order: 'desc', missing: '_last', unmapped_type: 'long' } }]
      : [{ [reader.time]: { order: 'desc', unmapped_type: 'date' } }],
  };
}

/** Both halves of a shared span begin its trace: where traces are looked for, they are counted rather than spans. */
const isAboutTraces = ({ source, destination }: FindSpansRequest) => source === undefined && destination === undefined;

/** Any of them, by chance. */
export function buildSampleSpans(request: FindSpansRequest, reader: TraceReader): estypes.SearchRequest {
  const found = buildFoundSpans(request, reader);
  return {
    ...found,
    size: SAMPLE,
    track_total_hits: false,
    query: {
      function_score: {
        query: found.query as Query,
        functions: [{ random_score: { seed: SEED, field: '_seq_no' } }],
        boost_mode: 'replace',
      },
    },
  };
}

function buildFoundSpans(request: FindSpansRequest, reader: TraceReader): estypes.SearchRequest {
  return buildSpanSearch(request.indices, [reader], () => [
    buildTimeFilter(reader.time, request.range),
    toQuery({
      all: [
        reader.is.span,
        ...whereOf(request, reader),
        ...(request.onlyFailed ? [reader.is.failed] : []),
        ...statusOf(request, reader),
      ],
    }),
    ...durationOf(request, reader),
    ...(request.path === '' ? [] : [contains(reader.fields.url ? [reader.fields.url] : [], request.path)]),
    ...(request.text === '' ? [] : [textQuery(request.text, reader)]),
  ]);
}

/** A gateway is asked by nobody in the mesh: its own calls begin the trace. */
export function whereOf(
  { source, destination }: Pick<FindSpansRequest, 'source' | 'destination'>,
  reader: TraceReader,
): Predicate[] {
  const { client, server, root } = reader.is;
  if (source && destination) return [client, reader.writtenBy(source), reader.calling(destination)];
  const service = destination ?? source;
  return service ? [reader.writtenBy(service), { any: [server, root] }] : [root];
}

function statusOf({ status }: FindSpansRequest, reader: TraceReader): Predicate[] {
  if (status === undefined) return [];
  const from = Number(status.replace('xx', '00'));
  return [reader.withStatus(from, status.endsWith('xx') ? from + 100 : from + 1)];
}

/** Without durations nothing can be said to be slow: the filter then finds nothing, and the answer says why. */
function durationOf({ atLeast, below }: FindSpansRequest, { fields, durationUnits }: TraceReader): Query[] {
  if (atLeast === undefined && below === undefined) return [];
  if (!fields.duration) return [{ match_none: {} }];
  const bounds = {
    ...(atLeast === undefined ? {} : { gte: Math.round(atLeast * durationUnits) }),
    ...(below === undefined ? {} : { lt: Math.round(below * durationUnits) }),
  };
  return [{ range: { [fields.duration]: bounds } }];
}

function textQuery(text: string, { fields }: TraceReader): Query {
  const anywhere = contains(fields.texts, text);
  return { bool: { should: [anywhere, { term: { [fields.traceId]: text.toLowerCase() } }], minimum_should_match: 1 } };
}

/** The text as it stands: `*` and `?` mean themselves. */
function contains(fields: readonly string[], text: string): Query {
  const value = `*${text.replace(/[\\*?]/g, '\\$&')}*`;
  return {
    bool: {
      should: fields.map((field) => ({ wildcard: { [field]: { value, case_insensitive: true } } })),
      minimum_should_match: 1,
    },
  };
}

/** One call a trace, in the order in which they came. */
export function readFoundSpans(response: estypes.SearchResponse, reader: TraceReader): { found: FoundSpan[]; total: number } {
  const { spans, stored } = readTraceSpans(response, [reader]);
  const byTrace = new Map<string, Span>();
  for (const span of spans) if (!byTrace.has(span.traceId)) byTrace.set(span.traceId, span);
  const { traces } = (response.aggregations ?? {}) as { traces?: { value: number } };
  return { found: [...byTrace.values()].map(toFound), total: traces?.value ?? stored };
}

function toFound({ traceId, start, duration, failed, status, flags, method, path, service, peer, document }: Span): FoundSpan {
  return {
    traceId,
    start,
    failed,
    service: service.name,
    document,
    ...(duration === undefined ? {} : { duration }),
    ...(status === undefined ? {} : { status }),
    ...(flags === undefined ? {} : { flags }),
    ...(method === undefined ? {} : { method }),
    ...(path === undefined ? {} : { path }),
    ...(peer === undefined ? {} : { peer: peer.name }),
  };
}
