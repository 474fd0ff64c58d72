import type { EdgeId } from '../../../common/domain/edge';
import type { ServiceId } from '../../../common/domain/service';
import type { BundleId, GroupId } from './groups/group';

/** What a person has picked, points at, or reached with the keyboard. bundle: all edges between two ends, one of them a group. */
export type MapSelection =
  | { kind: 'edge'; id: EdgeId }
  | { kind: 'service'; id: ServiceId }
  | { kind: 'group'; id: GroupId }
  | { kind: 'bundle'; id: BundleId };

export const sameSelection = (a: MapSelection | undefined, b: MapSelection | undefined) => a?.kind === b?.kind && a?.id === b?.id;
