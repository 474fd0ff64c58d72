import type { MissingFigure, Protocol, TrafficFigures } from '../../common/domain/edge';
import type { TimeRange } from '../../common/domain/time_range';
import { durationOf } from '../../common/domain/time_range';
import { bytes, milliseconds, perSecond, ratio } from '../../common/domain/units';
import type { RawFigures } from './traffic_figures';

/** Raw counts as figures a person can be shown: what is unknown is left out, with its reason. */
export function toFigures(
  raw: RawFigures,
  range: TimeRange,
  latencyReason: MissingFigure['reason'] = 'duration_unreadable',
): TrafficFigures {
  const missing: MissingFigure[] = [];
  const figures: TrafficFigures = {
    lines: raw.lines,
    rate: perSecond(raw.lines / (durationOf(range) / 1000)),
    answered: raw.answered,
    missing,
  };
  if (raw.percentiles) {
    const { p50, p95, p99 } = raw.percentiles;
    figures.latency = { p50: milliseconds(p50), p95: milliseconds(p95), p99: milliseconds(p99) };
  } else {
    missing.push({ figure: 'latency', reason: raw.answered === 0 ? 'none_answered' : latencyReason });
  }
  if (raw.judged > 0) figures.errors = { count: raw.failed, ratio: ratio(raw.failed / raw.judged), known: raw.judged };
  else missing.push({ figure: 'errors', reason: 'status_not_logged' });
  if (raw.bytesReceived !== undefined) figures.bytesReceived = bytes(raw.bytesReceived);
  if (raw.bytesSent !== undefined) figures.bytesSent = bytes(raw.bytesSent);
  if (raw.bytesReceived === undefined || raw.bytesSent === undefined)
    missing.push({ figure: 'bytes', reason: 'bytes_unreadable' });
  return figures;
}

/** Undefined when no line tells. */
export function toProtocol({ http, tcp }: RawFigures): Protocol | undefined {
  if (http > 0) return tcp > 0 ? 'mixed' : 'http';
  return tcp > 0 ? 'tcp' : undefined;
}
