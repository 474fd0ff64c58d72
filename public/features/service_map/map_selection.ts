import type { EdgeId } from '../../../common/domain/edge';
import type { ServiceId } from '../../../common/domain/service';

/** What a person has picked, points at, or reached with the keyboard. */
export type MapSelection = { kind: 'edge'; id: EdgeId } | { kind: 'service'; id: ServiceId };

export const sameSelection = (a: MapSelection | undefined, b: MapSelection | undefined) => a?.kind === b?.kind && a?.id === b?.id;
