import type { TimeRange } from '../../../common/domain/time_range';
import type { PageState } from './page_state';
import { toSearch } from './page_state';

/** The query string that shows the same map for ever: its window as absolute times, the comparison too, and no refreshing. */
export function toPermalinkSearch(state: PageState, shown: TimeRange, earlier: TimeRange | undefined): string {
  const iso = (at: number) => new Date(at).toISOString();
  return toSearch({
    ...state,
    rangeFrom: iso(shown.from),
    rangeTo: iso(shown.to),
    refresh: { ...state.refresh, paused: true },
    ...(state.compare && earlier ? { compare: { from: iso(earlier.from) } } : {}),
  });
}
