import type { AccessLogLine } from '../../common/domain/edge_detail';
import type { TraceLine, TraceSpan } from '../../common/domain/trace';
import { spellingsOf, traceId } from '../../common/domain/trace';
import type { TraceId } from '../../common/domain/trace';

/** A proxy begins its span and its line with the same request: they start no further apart, whatever rounding and clocks do. */
const APART_MS = 50;

/**
 * Lays each access-log line to the span of the same hop: a caller's line to a client's span, a callee's to a server's, written by the same workload
 * about the same path, nearest in time. A line that fits none stays in the trace without a span.
 */
export function placeLines(lines: readonly AccessLogLine[], spans: readonly TraceSpan[], id: TraceId): TraceLine[] {
  const taken = new Set<number>();
  const kinds = { client: bySpanKind(spans, 'client'), server: bySpanKind(spans, 'server') };
  return [...lines]
    .sort((a, b) => (a.start ?? 0) - (b.start ?? 0) || (b.duration ?? 0) - (a.duration ?? 0))
    .map((line): TraceLine => {
      const joinedBy = line.traceId !== undefined && spellingsOf(id).includes(traceId(line.traceId)) ? 'trace_id' : 'request_id';
      const candidates = isInbound(line) ? kinds.server : kinds.client;
      const span = nearest(line, candidates, spans, taken);
      if (span !== undefined) taken.add(span);
      return { line, joinedBy, ...(span === undefined ? {} : { span }) };
    });
}

const bySpanKind = (spans: readonly TraceSpan[], kind: TraceSpan['kind']) =>
  spans.flatMap((span, place) => (span.kind === kind && span.isProxy ? [place] : []));

/** A format without direction writes its callers' lines only, or names nobody as the source of its callees'. */
const isInbound = ({ direction, source }: AccessLogLine) =>
  direction === 'inbound' || (direction === undefined && source === 'unknown');

function nearest(
  line: AccessLogLine,
  candidates: readonly number[],
  spans: readonly TraceSpan[],
  taken: ReadonlySet<number>,
): number | undefined {
  let best: { place: number; distance: number } | undefined;
  for (const place of candidates) {
    const span = spans[place];
    if (!span || taken.has(place) || !isSameHop(line, span)) continue;
    const distance = distanceOf(line, span);
    if (distance <= APART_MS && (!best || distance < best.distance)) best = { place, distance };
  }
  return best?.place;
}

/** What both of them say must be the same; what one leaves out speaks for nothing. */
function isSameHop(line: AccessLogLine, span: TraceSpan): boolean {
  const { raw = {} } = span;
  const agree = (a: string | undefined, b: string | undefined) => a === undefined || b === undefined || a === b;
  return (
    agree(line.workload, raw.workload) &&
    (isInbound(line) || (agree(line.upstreamCluster, raw.cluster) && agreeOnService(line.source, raw))) &&
    agree(line.method, span.method) &&
    agree(line.path, span.path) &&
    agree(line.status?.toString(), span.status?.toString()) &&
    agree(line.requestId, span.requestId)
  );
}

const agreeOnService = (source: string | undefined, raw: NonNullable<TraceSpan['raw']>) =>
  source === undefined || raw.service === undefined || raw.workload !== undefined || raw.service === source;

/** A corrected span is compared as its own clock had it: the line was written by the same one. */
const distanceOf = (line: AccessLogLine, span: TraceSpan) =>
  line.start === undefined ? APART_MS : Math.abs(line.start - (span.start - (span.shifted ?? 0)));
