import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ServiceMap } from '../../../common/domain/service_map';
import { queryKeys } from '../../api/query_keys';
import { useHost } from '../../host/use_host';
import type { Watching } from './to_watching';
import { toWatching } from './to_watching';

/** Which rules watch what is on the map; undefined until they are known. Who may not see rules sees a map without their badges. */
export function useWatching(map: ServiceMap | undefined): Watching | undefined {
  const { alerting } = useHost();
  const { data: rules } = useQuery({
    queryKey: queryKeys.rules(),
    queryFn: ({ signal }) => alerting.findRules(signal),
    retry: false,
  });
  return useMemo(() => map && rules && toWatching(map, rules), [map, rules]);
}
