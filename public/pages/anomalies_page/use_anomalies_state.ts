import { useCallback, useEffect, useMemo, useState } from 'react';
import { useHost } from '../../host/use_host';
import type { AnomaliesState } from './anomalies_state';
import { parseAnomaliesState, toAnomaliesSearch } from './anomalies_state';

/** The page's state lives in its address and nowhere else. */
export function useAnomaliesState(): [AnomaliesState, (patch: Partial<AnomaliesState>, step?: 'push' | 'replace') => void] {
  const { location } = useHost();
  const [search, setSearch] = useState(() => location.search());
  useEffect(() => {
    const read = () => setSearch(location.search());
    read();
    return location.listen(read);
  }, [location]);
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
