import type { RawKey } from '../../common/domain/edge';
import type { DiscoverQuery } from '../../common/domain/edge_detail';
import type { TimeRange } from '../../common/domain/time_range';
import { epochMs } from '../../common/domain/units';
import { keysToKql, toKql } from '../queries/to_kql';
import { keyFields } from '../queries/side_search';
import type { Predicate } from '../sources/predicate';
import type { AccessLogReader } from '../sources/source';

/** Lines can arrive this much later than they started and still be looked for when only the arrival is a date. */
const LATEST_ARRIVAL = 24 * 60 * 60 * 1000;

interface DiscoverRequest {
  indices: string;
  range: TimeRange;
  side: 'caller' | 'callee';
  parts: RawKey[];
  exclude: Predicate[];
}

/** The very lines that the figures were made from, for Discover. */
export function toDiscoverQuery(
  { indices, range, side, parts, exclude }: DiscoverRequest,
  reader: AccessLogReader,
): DiscoverQuery {
  const clauses = [keysToKql(keyFields(reader, side), parts)];
  // A key of the caller's side names its source, which an inbound line does not.
  if (side === 'callee' || parts.some(([source]) => source === null || source === 'unknown')) {
    clauses.push(toKql(side === 'callee' ? reader.is.inbound : reader.is.outbound));
  }
  clauses.push(...exclude.map((not) => toKql({ not })));
  return toQuery(clauses, { indices, range }, reader);
}

/** Lines that meet a condition, for Discover. */
export const toLinesQuery = (
  { indices, range, lines }: { indices: string; range: TimeRange; lines: Predicate },
  reader: AccessLogReader,
): DiscoverQuery => toQuery([toKql(lines)], { indices, range }, reader);

function toQuery(
  conditions: readonly string[],
  { indices, range }: { indices: string; range: TimeRange },
  { time }: AccessLogReader,
): DiscoverQuery {
  const clauses = [...conditions];
  if (time.kind !== 'date') {
    const [from, to] = [range.from, range.to].map((at) => new Date(at).toISOString());
    clauses.push(`${time.field} >= "${from}" and ${time.field} < "${to}"`);
  }
  const shown =
    time.kind === 'date'
      ? { from: range.from, to: epochMs(range.to - 1) }
      : { from: range.from, to: epochMs(range.to + LATEST_ARRIVAL) };
  const kql = clauses.length === 1 ? (clauses[0] ?? '') : clauses.map((clause) => `(${clause})`).join(' and ');
  return { indexPattern: indices, timeField: time.dateField, range: shown, kql };
}
