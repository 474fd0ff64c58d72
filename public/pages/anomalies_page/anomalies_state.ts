import { HIDEABLE } from '../../../common/domain/hideable';
import type { Hideable } from '../../../common/domain/hideable';
import { readTime } from '../map_page/resolve_range';

export const GROUPINGS = ['none', 'kind', 'destination'] as const;
export const SORTS = ['score', 'name', 'latest'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export type Sort = (typeof SORTS)[number];

/** All that the page's address says. */
export interface AnomaliesState {
  rangeFrom: string;
  rangeTo: string;
  hide: Hideable[];
  group: Grouping;
  sort: Sort;
  /** Only subjects whose name has this text. */
  find: string;
}

const DEFAULTS: AnomaliesState = { rangeFrom: 'now-1h', rangeTo: 'now', hide: [], group: 'none', sort: 'score', find: '' };

/** Reads a query string that anybody may have written: what is not understood counts as not there. */
export function parseAnomaliesState(search: string): AnomaliesState {
  const params = new URLSearchParams(search);
  return {
    rangeFrom: readTime(params, 'rangeFrom', DEFAULTS.rangeFrom),
    rangeTo: readTime(params, 'rangeTo', DEFAULTS.rangeTo),
    hide: HIDEABLE.filter((each) => params.getAll('hide').includes(each)),
    group: GROUPINGS.find((each) => each === params.get('group')) ?? DEFAULTS.group,
    sort: SORTS.find((each) => each === params.get('sort')) ?? DEFAULTS.sort,
    find: (params.get('q') ?? '').slice(0, 1_024),
  };
}

export function toAnomaliesSearch(state: AnomaliesState): string {
  const params = new URLSearchParams({ page: 'anomalies' });
  const put = (name: string, value: string, otherwise: string) => value !== otherwise && params.append(name, value);
  put('rangeFrom', state.rangeFrom, DEFAULTS.rangeFrom);
  put('rangeTo', state.rangeTo, DEFAULTS.rangeTo);
  for (const each of state.hide) put('hide', each, '');
  put('group', state.group, DEFAULTS.group);
  put('sort', state.sort, DEFAULTS.sort);
  put('q', state.find, '');
  return `?${params.toString()}`;
}
