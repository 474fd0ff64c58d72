import type { estypes } from '@elastic/elasticsearch';
import type { RawKey } from '../../common/domain/edge';
import type { TimeRange } from '../../common/domain/time_range';
import type { Predicate } from '../sources/predicate';
import type { AccessLogReader } from '../sources/source';
import { buildSearchRequest } from './search_request';
import { buildPartsFilter } from './to_query';

/** Which lines: those of one side of an edge or a service in one window. */
export interface SideRequest {
  indices: string;
  /** What is counted. */
  range: TimeRange;
  side: 'caller' | 'callee';
  parts: RawKey[];
  exclude: Predicate[];
}

export const keyFields = (reader: AccessLogReader, side: 'caller' | 'callee') =>
  side === 'caller' ? reader.callerKey : reader.calleeKey;

/** A search over these lines, without what is asked about them. */
export function buildSideSearch(request: SideRequest, reader: AccessLogReader): estypes.SearchRequest {
  const { side, parts, indices, range, exclude } = request;
  const lines = side === 'caller' ? reader.is.outbound : reader.is.inbound;
  return buildSearchRequest(
    reader,
    indices,
    range,
    [lines, ...exclude.map((not) => ({ not }))],
    [buildPartsFilter(keyFields(reader, side), parts)],
  );
}
