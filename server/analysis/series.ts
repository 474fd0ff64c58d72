/**
 * What one subject did over time, as counts and percentiles: all that the analysis needs to know of it. Every bucket covers
 * [from, to); buckets without a line are there too, unless no subject had one (then the telemetry has a gap, which is not silence).
 */
export interface FigureBucket {
  /** Epoch milliseconds. */
  from: number;
  to: number;
  lines: number;
  /** Answered lines with a readable duration. */
  answered: number;
  /** Milliseconds; of the answered. */
  p50?: number;
  p75?: number;
  p95?: number;
  p99?: number;
  /** Lines that tell whether they failed. */
  judged: number;
  failed: number;
  /** Sent and received. */
  bytes?: number;
  /** Of the callee's median, where it is known whose it is; milliseconds. */
  calleeP50?: number;
  /** Errors that the callee answered and no caller saw; at least so many. Absent where it cannot be known. */
  hidden?: number;
}

/** What is usual is taken from `history`; `recent` are the buckets of the window and of what came right before it. */
export interface Series {
  recent: FigureBucket[];
  history: FigureBucket[];
}
