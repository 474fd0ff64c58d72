import type { ServiceId } from '../../../../common/domain/service';

declare const brand: unique symbol;
/** Cannot be a service's id: those hold no unescaped `→`. */
export type GroupId = string & { readonly [brand]: 'GroupId' };
/** All edges between two ends of the folded map, of which at least one is a group. */
export type BundleId = string & { readonly [brand]: 'BundleId' };

/** What services can be grouped by. prefix: the first word of their names. calls: who calls whom, where nothing else tells them apart. */
export const GROUP_KEYS = ['namespace', 'zone', 'mesh', 'prefix', 'calls'] as const;
export type GroupKey = (typeof GROUP_KEYS)[number];

/** auto: what makes the map readable, if it needs that at all. */
export type GroupBy = GroupKey | 'auto' | 'none';

export interface Group {
  id: GroupId;
  /** As telemetry has it, hostile until shown by displayName; undefined: services that have no such thing. */
  name: string | undefined;
  members: ServiceId[];
}

export const groupId = (by: GroupKey, name: string | undefined) => `→${by}${name === undefined ? '' : `/${name}`}` as GroupId;
export const bundleId = (source: string, target: string) => `→${source}⇒${target}` as BundleId;
