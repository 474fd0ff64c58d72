import type { ServiceId } from '../../../../common/domain/service';

/** up: who calls it, and who calls those. down: whom it calls. */
export const DIRECTIONS = ['both', 'up', 'down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** The part of the mesh that is looked at: a service with its neighbours to a depth, or all ways from one service to another. */
export type Focus = { service: ServiceId; depth: number; direction: Direction } | { service: ServiceId; to: ServiceId };

export const DEFAULT_DEPTH = 1;
export const MAX_DEPTH = 6;
