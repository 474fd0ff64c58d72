import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Api } from '../../../common/contract/api';
import type { RequestOf } from '../../../common/contract/endpoint';
import type { ServiceMap } from '../../../common/domain/service_map';
import { toServerPart } from '../../../common/filter/to_server_part';
import { readFind } from '../../features/service_map/filter/read_find';
import { queryKeys } from '../../api/query_keys';
import { useClient } from '../../api/use_client';
import { useLastKnown } from '../../api/use_last_known';
import type { PageState } from './page_state';
import type { TimeWindow } from './use_time_window';

export interface ServiceMapResult {
  /** The last map there was: while a new one is on its way, and when it could not come. */
  shown: ShownMap | undefined;
  failure: unknown;
  isFetching: boolean;
}

export interface ShownMap {
  map: ServiceMap;
  /** The refresh that brought it: what belongs to this map is asked with it, not with the next one. */
  asked: number;
}

export type MapFilters = Pick<PageState, 'mesh' | 'zone' | 'namespace' | 'hide' | 'find' | 'onlyMatches'>;

export function useServiceMap({ range, asked }: TimeWindow, filters: MapFilters): ServiceMapResult {
  const client = useClient();
  const request = range && { ...range, ...toFilters(filters) };
  const { data, error, isFetching } = useQuery({
    queryKey: queryKeys.serviceMap(request, asked),
    queryFn: ({ signal }) => (request ? client.serviceMap(request, signal) : Promise.reject(new Error('no time range'))),
    enabled: request !== undefined,
  });
  const answer = useMemo(() => data && { map: data, asked }, [data, asked]);
  return { shown: useLastKnown(answer), failure: error, isFetching };
}

type Filters = Omit<RequestOf<Api['serviceMap']>, 'from' | 'to'>;

/**
 * Text that only makes matches stand out stays in the browser. Of a filter the server gets what it can decide or narrow by; a list that was
 * chosen in the toolbar goes before one in the filter, which the map then applies.
 */
export const toFilters = ({ mesh, zone, namespace, hide, find, onlyMatches }: MapFilters): Filters => {
  const asked = onlyMatches ? readFind(find) : undefined;
  const part = asked?.kind === 'filter' ? toServerPart(asked.filter) : undefined;
  const either = (chosen: string[], filtered: string[] | undefined) => (chosen.length > 0 ? chosen : (filtered ?? []));
  return {
    mesh: either(mesh, part?.mesh),
    zone: either(zone, part?.zone),
    namespace: either(namespace, part?.namespace),
    hide,
    text: asked?.kind === 'name' ? asked.text : (part?.text ?? ''),
  };
};
