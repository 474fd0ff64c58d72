import { useMemo } from 'react';
import type { ServiceMap } from '../../../../common/domain/service_map';
import type { FoldState } from './fold_state';
import { isFoldedIn } from './fold_state';
import type { GroupId } from './group';
import type { Grouped } from './group_services';
import { groupServices, isReadable } from './group_services';

export interface MapGroups {
  grouped: Grouped;
  isFolded(id: GroupId): boolean;
  /** The whole map can be read without folding. */
  readable: boolean;
}

const NO_MAP = { services: [], edges: [] };

/** The groups of a map, as a person has chosen them. They stay the same objects while only figures change. */
export function useGroups(map: ServiceMap | undefined, { by, folded, except }: FoldState): MapGroups {
  const { services, edges } = map ?? NO_MAP;
  const grouped = useMemo(() => groupServices({ services, edges }, by), [services, edges, by]);
  const readable = useMemo(() => isReadable({ services, edges }), [services, edges]);
  const isFolded = useMemo(() => isFoldedIn({ by, folded, except }, readable), [by, folded, except, readable]);
  return useMemo(() => ({ grouped, isFolded, readable }), [grouped, isFolded, readable]);
}
