import type { AccessLogLine } from '../../common/domain/edge_detail';

/** Both ends of one call. */
interface Pair {
  caller: AccessLogLine;
  callee: AccessLogLine;
}

/** Clocks and rounding may put a callee's line so far outside its caller's. */
const APART_MS = 20;

/**
 * A callee's line belongs to the caller's line of the same request that encloses it. A call with several such lines was tried again, and one whose lines fit
 * several calls cannot be told from them: neither is paired.
 */
export function pairLines(callers: readonly AccessLogLine[], callees: readonly AccessLogLine[]): Pair[] {
  const byRequest = new Map<string, AccessLogLine[]>();
  for (const line of callees) {
    const key = keyOf(line);
    if (key !== undefined) byRequest.set(key, [...(byRequest.get(key) ?? []), line]);
  }
  return callers.flatMap((caller): Pair[] => {
    const key = keyOf(caller);
    const inside = key === undefined ? [] : (byRequest.get(key) ?? []).filter((callee) => isInside(callee, caller));
    const [callee, another] = inside;
    return callee && !another ? [{ caller, callee }] : [];
  });
}

const keyOf = ({ requestId, traceId }: AccessLogLine) => requestId ?? traceId;

function isInside(callee: AccessLogLine, caller: AccessLogLine): boolean {
  if (callee.start === undefined || caller.start === undefined) return false;
  if (callee.duration === undefined || caller.duration === undefined) return false;
  const isSamePath = callee.path === undefined || caller.path === undefined || callee.path === caller.path;
  const starts = callee.start >= caller.start - APART_MS;
  const ends = callee.start + callee.duration <= caller.start + caller.duration + APART_MS;
  return isSamePath && starts && ends;
}
