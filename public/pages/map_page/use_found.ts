import { useMemo } from 'react';
import type { ServiceId } from '../../../common/domain/service';
import type { ServiceMap } from '../../../common/domain/service_map';
import type { Find } from '../../features/service_map/filter/read_find';
import { findServices, keepFound } from '../../features/service_map/filter/find_services';
import { readFind } from '../../features/service_map/filter/read_find';
import type { Focus } from '../../features/service_map/focus/focus';
import { focusMap } from '../../features/service_map/focus/focus_map';
import type { PageState } from './page_state';

export interface Found {
  asked: Find;
  /** Services that a filter finds; undefined: there is no filter. */
  services: ReadonlySet<ServiceId> | undefined;
  /** What of the answer is shown. */
  map: ServiceMap | undefined;
}

/** The part of a map that filter and focus leave. */
export function useFound(
  map: ServiceMap | undefined,
  { find, onlyMatches, focus }: Pick<PageState, 'find' | 'onlyMatches' | 'focus'>,
): Found {
  const asked = useMemo(() => readFind(find), [find]);
  const services = useMemo(() => (map && asked.kind === 'filter' ? findServices(map, asked.filter) : undefined), [map, asked]);
  const focusKey = focus && JSON.stringify(focus);
  const shown = useMemo(() => {
    const kept = map && services && onlyMatches ? keepFound(map, services) : map;
    const to = focusKey === undefined ? undefined : (JSON.parse(focusKey) as Focus);
    return kept && to ? focusMap(kept, to) : kept;
  }, [map, services, onlyMatches, focusKey]);
  return { asked, services, map: shown };
}
