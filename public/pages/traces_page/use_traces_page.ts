import { useCallback, useMemo } from 'react';
import type { TracesAddress } from '../../components/traces_address';
import { parseTracesAddress, toTracesSearch } from '../../components/traces_address';
import { useHost } from '../../host/use_host';
import { useSearch } from '../../host/use_search';
import { readTime } from '../map_page/resolve_range';

export interface TracesPageState {
  rangeFrom: string;
  rangeTo: string;
  address: TracesAddress;
}

export type Patch = Partial<Record<keyof TracesAddress, TracesAddress[keyof TracesAddress] | undefined>> & {
  rangeFrom?: string;
  rangeTo?: string;
};

/** The page's state lives in its address and nowhere else. */
export function useTracesPage(): [TracesPageState, (patch: Patch) => void] {
  const { location } = useHost();
  const search = useSearch();
  const change = useCallback(
    ({ rangeFrom, rangeTo, ...patch }: Patch) => {
      const before = location.search();
      const kept = new URLSearchParams(before);
      if (rangeFrom !== undefined) kept.set('rangeFrom', rangeFrom);
      if (rangeTo !== undefined) kept.set('rangeTo', rangeTo);
      const address = { ...parseTracesAddress(before), ...patch } as TracesAddress;
      location.push(toTracesSearch(`?${kept.toString()}`, address));
    },
    [location],
  );
  return [useMemo(() => parse(search), [search]), change];
}

function parse(search: string): TracesPageState {
  const params = new URLSearchParams(search);
  return {
    rangeFrom: readTime(params, 'rangeFrom', 'now-15m'),
    rangeTo: readTime(params, 'rangeTo', 'now'),
    address: parseTracesAddress(search),
  };
}
