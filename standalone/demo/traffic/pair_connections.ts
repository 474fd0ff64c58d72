import { appendTo } from './append_to';
import type { CapturedLine } from './capture';

/** Both proxies start the clock when the connection reaches them; on one machine that is a few milliseconds apart. */
const APART_MS = 1_000;

/**
 * Puts the callee's line of a TCP connection to the caller's: nothing in a TCP line names the connection, so the partner is
 * the earliest line left that starts no earlier than a few milliseconds before the caller's and has the same bytes.
 * A line without partner stays alone.
 */
export function pairConnections(lines: CapturedLine[]): CapturedLine[][] {
  const inbound = new Map<string, CapturedLine[]>();
  const byStart = [...lines].sort((a, b) => (a.start_time < b.start_time ? -1 : 1));
  for (const line of byStart) {
    if (line.direction === 'INBOUND') appendTo(inbound, bytesOf(line), line);
  }
  const paired = byStart
    .filter((line) => line.direction === 'OUTBOUND')
    .map((caller) => {
      const queue = inbound.get(bytesOf(caller)) ?? [];
      const index = queue.findIndex(
        (callee) => Math.abs(Date.parse(callee.start_time) - Date.parse(caller.start_time)) <= APART_MS,
      );
      return index < 0 ? [caller] : [caller, ...queue.splice(index, 1)];
    });
  return [...paired, ...[...inbound.values()].flat().map((line) => [line])];
}

const bytesOf = (line: CapturedLine) => `${line.bytes_received}/${line.bytes_sent}`;
