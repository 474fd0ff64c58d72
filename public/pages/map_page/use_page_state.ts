import { useCallback, useMemo } from 'react';
import { useHost } from '../../host/use_host';
import { useSearch } from '../../host/use_search';
import type { PageState } from './page_state';
import { parsePageState, toSearch } from './page_state';

/** push: a step for the back button (range, filters, selection). replace: typing. */
export type ChangePageState = (patch: Partial<PageState>, step?: 'push' | 'replace') => void;

/** The page's state lives in its address and nowhere else. */
export function usePageState(): [PageState, ChangePageState] {
  const { location } = useHost();
  const search = useSearch();

  const change = useCallback<ChangePageState>(
    (patch, step = 'push') => {
      // From the address, not from the last render: two changes in one tick both count.
      const before = location.search();
      const after = toSearch({ ...parsePageState(before), ...patch });
      if (after !== before) location[step](after);
    },
    [location],
  );

  return [useMemo(() => parsePageState(search), [search]), change];
}
