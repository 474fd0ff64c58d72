import type { Latency, TrafficFigures } from '../../common/domain/edge';
import { bytes, milliseconds, perSecond, ratio } from '../../common/domain/units';

export const aLatency = (p50 = 10, p95 = 20, p99 = 30): Latency => ({
  p50: milliseconds(p50),
  p95: milliseconds(p95),
  p99: milliseconds(p99),
});

export const someErrors = (count: number, known: number) => ({ count, known, ratio: ratio(known === 0 ? 0 : count / known) });

/** What one side wrote: 600 requests, all answered well, unless said otherwise. */
export const someFigures = (patch: Partial<TrafficFigures> = {}): TrafficFigures => {
  const lines = patch.lines ?? 600;
  return {
    lines,
    rate: perSecond(lines / 60),
    answered: lines,
    latency: aLatency(),
    errors: someErrors(0, lines),
    bytesReceived: bytes(1_000),
    bytesSent: bytes(2_000),
    missing: [],
    ...patch,
  };
};
