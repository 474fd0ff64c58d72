import type { estypes } from '@elastic/elasticsearch';
import type { RawKey } from '../../common/domain/edge';
import type { AccessLogLine } from '../../common/domain/edge_detail';
import type { TimeRange } from '../../common/domain/time_range';
import { epochMs } from '../../common/domain/units';
import type { AccessLogReader } from '../sources/source';
import type { SideRequest } from './side_search';
import { buildSideSearch } from './side_search';

import { readTotal } from './traffic_by_key';

type Query = estypes.QueryDslQueryContainer;

/** The same question finds the same sample. */
const SEED = 4711;

/** Lines of an edge or a service by chance, as far as they can be followed by `field`: one search. */
export function buildLineSample(
  request: SideRequest,
  reader: AccessLogReader,
  field: string,
  size: number,
): estypes.SearchRequest {
  const base = buildSideSearch(request, reader);
  const followed: Query = { bool: { filter: [base.query as Query, { exists: { field } }] } };
  return { ...base, size, query: byChance(followed) };
}

export const byChance = (query: Query): Query => ({
  function_score: { query, functions: [{ random_score: { seed: SEED, field: '_seq_no' } }], boost_mode: 'replace' },
});

/** A request is on its way for so long at most when its other lines are looked for. */
const ON_ITS_WAY = 60_000;

/** Lines that a callee's proxies wrote about these requests. */
export function buildCalleeLines(
  request: Omit<SideRequest, 'side'> & { parts: RawKey[] },
  reader: AccessLogReader,
  join: { field: string; values: string[] },
  size: number,
): estypes.SearchRequest {
  const { from, to } = request.range;
  const range: TimeRange = { from: epochMs(Math.max(0, from - ON_ITS_WAY)), to: epochMs(to + ON_ITS_WAY) };
  const base = buildSideSearch({ ...request, range, side: 'callee' }, reader);
  return { ...base, size, query: { bool: { filter: [base.query as Query, { terms: { [join.field]: join.values } }] } } };
}

export function readLines(response: estypes.SearchResponse, reader: AccessLogReader): { lines: AccessLogLine[]; total: number } {
  return {
    lines: response.hits.hits.map(({ _index, _id, _source }) => reader.decode({ index: _index, id: _id ?? '', source: _source })),
    total: readTotal(response),
  };
}
