import { useCallback, useMemo } from 'react';
import { useHost } from '../../host/use_host';
import { useSearch } from '../../host/use_search';
import type { AnomaliesState } from './anomalies_state';
import { parseAnomaliesState, toAnomaliesSearch } from './anomalies_state';

/** The page's state lives in its address and nowhere else. */
export function useAnomaliesState(): [AnomaliesState, (patch: Partial<AnomaliesState>, step?: 'push' | 'replace') => void] {
  const { location } = useHost();
  const search = useSearch();
  const change = useCallback(
    (patch: Partial<AnomaliesState>, step: 'push' | 'replace' = 'push') => {
      const before = location.search();
      const after = toAnomaliesSearch({ ...parseAnomaliesState(before), ...patch });
      if (after !== before) location[step](after);
    },
    [location],
  );
  return [useMemo(() => parseAnomaliesState(search), [search]), change];
}
