import type { TimeRange } from './time_range';
import type { TraceCoverage } from './trace';
import type { Milliseconds, PerSecond, Ratio } from './units';

/** A kind of request at the gateway, and how much of it passes through a service or a call. */
export interface ImpactEntry {
  /** Who let it in, as telemetry names it. */
  service: string;
  method?: string;
  /** Without its query, and with `{id}` for what looks like one. */
  path?: string;
  /** Of these requests, those that pass through. */
  share: Ratio;
  /** Those that pass through. */
  rate: PerSecond;
  /** Of those that pass through: the call in question took longer than usual; the request itself failed at the gateway. */
  slowed?: Ratio;
  failed?: Ratio;
  /** Requests of this kind that were followed. */
  followed: number;
}

/** Which requests at the edge of the mesh pass through a service or a call. */
export interface Impact {
  /** lines: followed by the trace ids of access logs, which hold every request. spans: by traces, of what was sampled. Undefined: by neither. */
  basis?: 'lines' | 'spans';
  range: TimeRange;
  /** Requests that were followed, by chance, of all that passed through. */
  followed: number;
  passed: number;
  /** What is slower than this is slowed: the 95th percentile of the same length of time before. */
  slowerThan?: Milliseconds;
  /** Most requests first. */
  entries: ImpactEntry[];
  coverage: TraceCoverage;
}
