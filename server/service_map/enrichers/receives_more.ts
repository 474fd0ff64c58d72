import type { RawFigures } from '../../queries/traffic_figures';

/** Inbound may exceed outbound by this much: windows cut both sides at slightly different requests. */
const TOLERANCE = { share: 0.02, lines: 5 };

/** True when a service received more than these lines sent to it: then somebody else calls it, whose lines we do not have. */
export function receivesMore(sent: RawFigures, received: RawFigures): boolean {
  // A retry adds an inbound line for each attempt that failed, so only what went well can be compared where failure is known.
  const bothJudged = sent.judged > 0 && received.judged > 0;
  const [out, into] = bothJudged ? [sent.lines - sent.failed, received.lines - received.failed] : [sent.lines, received.lines];
  return into > out * (1 + TOLERANCE.share) + TOLERANCE.lines;
}
