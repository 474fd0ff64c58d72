import type { RawKey } from '../../common/domain/edge';
import type { TrafficRow } from '../../server/queries/traffic_by_key';
import type { RawFigures } from '../../server/queries/traffic_figures';

/** Counts of so many HTTP lines, all answered and fine in 10 ms, unless said otherwise. */
export const someCounts = (lines = 100, patch: Partial<RawFigures> = {}): RawFigures => ({
  lines,
  answered: lines,
  percentiles: { p50: 10, p95: 20, p99: 30 },
  judged: lines,
  failed: 0,
  http: lines,
  tcp: 0,
  bytesReceived: 10 * lines,
  bytesSent: 20 * lines,
  ...patch,
});

/** A row as a search answers it: the telemetry's own key, and figures. */
export const aTrafficRow = (key: RawKey, figures: RawFigures = someCounts(), instances?: number): TrafficRow => ({
  key,
  figures,
  ...(instances === undefined ? {} : { instances }),
});
