import type { Trace } from '../../../common/domain/trace';
import { originsOf } from './failed_spans';

/** The span to look at first: of the log line that led here, else where an error began, else what took longest by itself. Pure. */
export function chooseSpan(trace: Trace, line: string | undefined): number | undefined {
  const ofLine = line === undefined ? undefined : trace.lines.find(({ line: { documentId } }) => documentId === line)?.span;
  if (ofLine !== undefined) return ofLine;
  const [origin] = originsOf(trace);
  if (origin !== undefined) return origin;
  let longest: number | undefined;
  let most = -1;
  trace.spans.forEach(({ critical }, place) => {
    const own = critical.reduce((sum, [from, to]) => sum + to - from, 0);
    if (own > most) [longest, most] = [place, own];
  });
  return longest;
}
