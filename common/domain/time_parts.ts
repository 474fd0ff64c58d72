import type { TraceCoverage } from './trace';
import type { Milliseconds, Ratio } from './units';

/** Where the time of a call can go, on its way. */
export type TimePlace = 'caller_proxy' | 'network' | 'callee_proxy' | 'application';

/** What one place took; several places where nothing tells them apart. */
export interface TimePart {
  places: TimePlace[];
  /** Means add up to the whole, percentiles do not. */
  mean: Milliseconds;
  p95: Milliseconds;
  ratio: Ratio;
}

/**
 * no_upstream_time_*: that side's log lacks the time that its upstream took. no_callee_lines: nothing that the callee's proxy wrote fits.
 * spans_only: nothing tells a proxy from what it waits for. not_joinable: lines tell neither request nor trace, and there are no spans.
 */
export type TimePartsLimit =
  'no_upstream_time_caller' | 'no_upstream_time_callee' | 'no_callee_lines' | 'spans_only' | 'not_joinable' | 'nothing_answered';

/** Where the time of an edge's calls goes, from calls of which both ends are known. */
export interface TimeParts {
  basis?: 'lines' | 'spans';
  /** Calls looked at, by chance, and those of which both ends were found. */
  sampled: number;
  paired: number;
  /** Mean of the whole call. */
  mean?: Milliseconds;
  /** In the order of the way. Empty: the limits say why. */
  parts: TimePart[];
  limits: TimePartsLimit[];
  coverage: TraceCoverage;
}
