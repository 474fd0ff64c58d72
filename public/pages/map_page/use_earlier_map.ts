import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queryKeys } from '../../api/query_keys';
import { useClient } from '../../api/use_client';
import { useLastKnown } from '../../api/use_last_known';
import type { Earlier } from '../../components/earlier';
import { useFormat } from '../../components/use_format';
import { useHost } from '../../host/use_host';
import type { Comparison } from './comparison';
import { comparisonText, toEarlierRange } from './comparison';
import { comparisonLabel } from './comparison_label';
import type { MapFilters, ShownMap } from './use_service_map';
import { toFilters } from './use_service_map';

/** The map of the period that is compared with: one more request, of the same filters. Without a comparison nothing is asked. */
export function useEarlierMap(
  shown: ShownMap | undefined,
  comparison: Comparison | undefined,
  filters: MapFilters,
): Earlier | undefined {
  const client = useClient();
  const format = useFormat();
  const { timeZone } = useHost().format;
  const range = shown && comparison && toEarlierRange(shown.map.range, comparison, timeZone);
  const request = range && { ...range, ...toFilters(filters) };
  const { data, error } = useQuery({
    queryKey: queryKeys.serviceMap(request, shown?.asked ?? 0),
    queryFn: ({ signal }) => (request ? client.serviceMap(request, signal) : Promise.reject(new Error('no time range'))),
    enabled: request !== undefined,
  });
  const choice = comparisonText(comparison);
  // A refresh keeps the last answer until the next; another choice does not.
  const known = useLastKnown(useMemo(() => data && { map: data, choice }, [data, choice]));
  return useMemo(
    () =>
      comparison && {
        label: comparisonLabel(comparison, format),
        map: known?.choice === choice ? known.map : undefined,
        failure: error,
      },
    [comparison, known, choice, error, format],
  );
}
