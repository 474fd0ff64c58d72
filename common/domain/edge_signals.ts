import type { EpochMs, Milliseconds, PerSecond, Ratio } from './units';

/** Kinds of telemetry that can see a call. */
export type Signal = 'logs' | 'metrics' | 'traces';

/** One signal's own word about an edge, as its caller saw it. What it cannot know is left out and named in `gaps`. */
export interface SignalFigures {
  signal: Signal;
  /** Requests, or connections where the edge is TCP. Logs and traces: counted; metrics: the increase of counters. */
  count?: number;
  /** Over the time that the signal covers, which for metrics is that between the first and the last sample. */
  rate?: PerSecond;
  errorRatio?: Ratio;
  p50?: Milliseconds;
  p95?: Milliseconds;
  p99?: Milliseconds;
  /** Between these the true p95 lies: the histogram has no bounds between them. Infinity is left out. */
  p95Within?: { from: Milliseconds; to?: Milliseconds };
  /** Metrics only: what was sent, retries included. */
  attempts?: number;
  /** Metrics only: the share of the window between first and last sample. */
  covers?: Ratio;
  newest?: EpochMs;
  gaps: SignalGap[];
}

export interface SignalGap {
  figure: 'count' | 'errors' | 'latency';
  reason: SignalGapReason;
}

/**
 * instances_mixed: several proxies wrote under one label, and nothing tells them apart. instances_unnamed: no label names the proxy, and
 * samples are too few to tell whether there are several. one_sample: a difference needs two.
 * restarted: a counter began anew, so the figure is at least so much. no_histogram: cumulative histograms are dropped on their way, unless
 * they are made delta. no_durations: spans of this form have none. connections: TCP has neither statuses nor requests.
 * none_counted: nothing happened between two samples. buckets_cut: too many series for one search. several_names: one service under several names, whose
 * percentiles cannot be added up.
 */
export type SignalGapReason =
  | 'instances_mixed'
  | 'instances_unnamed'
  | 'one_sample'
  | 'restarted'
  | 'no_histogram'
  | 'no_durations'
  | 'no_statuses'
  | 'connections'
  | 'none_counted'
  | 'buckets_cut'
  | 'several_names';

/** Why two signals say different things about one edge. */
export type DifferenceReason =
  /** Fewer traces than requests: that is what sampling does. */
  | 'sampled'
  /** Metrics count connections when they open, logs when they end. */
  | 'connections'
  /** Samples cover another part of the window than lines do. */
  | 'partial'
  /** A proxy began anew between two samples: what it counted last is lost. */
  | 'restarted'
  /** What was tried again took longer than its last attempt. */
  | 'retries'
  /** Requests that timed out were given up by the caller before an answer could be timed. */
  | 'timeouts'
  /** Fewer lines than counted requests: not every proxy logs, or lines are lost on their way. */
  | 'lines_missing'
  /** Fewer counted requests than lines: not every proxy is scraped. */
  | 'series_missing'
  /** Percentiles apart by more than the histogram's bounds explain. */
  | 'unexplained';

export interface SignalDifference {
  figure: 'rate' | 'p95';
  between: [Signal, Signal];
  /** The second by the first. */
  ratio: number;
  reason: DifferenceReason;
  /** Explained by how the signals work: no reason to mistrust either. */
  isExpected: boolean;
}

/** Which signals saw an edge, and whether they agree. */
export interface EdgeSignals {
  figures: SignalFigures[];
  differences: SignalDifference[];
}

/** Some signals contradict each other, and nothing explains it. */
export const disagrees = (signals: EdgeSignals | undefined): boolean =>
  signals?.differences.some(({ isExpected }) => !isExpected) ?? false;

/** An edge that access logs do not have. */
export const isUnlogged = (signals: EdgeSignals | undefined): boolean =>
  signals !== undefined && !signals.figures.some(({ signal }) => signal === 'logs');
