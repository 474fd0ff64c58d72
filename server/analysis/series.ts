/**
 * What one subject did in one stretch of time, as counts and percentiles: all that the analysis knows of it. A stretch without a line
 * is a bucket too, unless nobody had one: then the telemetry has a gap, which is not silence, and there is no bucket.
 */
export interface FigureBucket {
  /** Epoch milliseconds; `to` is not in it. */
  from: number;
  to: number;
  /** Milliseconds of it that were looked at: less than to - from where history is sampled. */
  covered: number;
  lines: number;
  /** Answered lines with a readable duration; percentiles are about these. */
  answered: number;
  /** Milliseconds. */
  p50?: number;
  p75?: number;
  p95?: number;
  p99?: number;
  p999?: number;
  /** Lines that tell whether they failed. */
  judged: number;
  failed: number;
  /** Sent and received. */
  bytes?: number;
  /** The callee's median where it is proven whose it is; milliseconds. */
  calleeP50?: number;
  /** Errors that the callee answered and no caller saw; at least so many. Absent where it cannot be known. */
  hidden?: number;
}

export interface Series {
  /** The window, in equal steps, oldest first. */
  recent: FigureBucket[];
  /** The same day before the window: where trouble began earlier, and what to compare with when there is no older history. Oldest first. */
  lead: FigureBucket[];
  /** Earlier days, hours alike. Never of the window's own day: a long incident does not become what is usual. Oldest first. */
  history: FigureBucket[];
}
