import type { AccessLogLine, TrafficDetail } from '../../common/domain/edge_detail';
import { epochMs, milliseconds, perSecond, ratio } from '../../common/domain/units';
import { aCoverage } from './a_service_map';
import { someFigures } from './some_figures';

export const anAccessLogLine = (patch: Partial<AccessLogLine> = {}): AccessLogLine => ({
  index: 'logs-kuma.access-default',
  documentId: 'd1',
  start: epochMs(60_000),
  duration: milliseconds(612),
  method: 'POST',
  path: '/charge',
  status: 200,
  ...patch,
});

/** Two buckets of a minute, one line, and where to find it. */
export const aTrafficDetail = (patch: Partial<TrafficDetail> = {}): TrafficDetail => ({
  figures: someFigures(),
  series: {
    range: { from: epochMs(0), to: epochMs(900_000) },
    interval: milliseconds(60_000),
    points: [0, 60_000].map((at) => ({
      at: epochMs(at),
      lines: 300,
      rate: perSecond(5),
      p50: milliseconds(10),
      p95: milliseconds(20),
      p99: milliseconds(30),
      errorRatio: ratio(0),
    })),
  },
  slowest: [anAccessLogLine()],
  discover: {
    indexPattern: 'logs-kuma*',
    timeField: '@timestamp',
    range: { from: epochMs(0), to: epochMs(900_000) },
    kql: 'source : "orders" and destination : "payments"',
  },
  coverage: aCoverage(),
  ...patch,
});
