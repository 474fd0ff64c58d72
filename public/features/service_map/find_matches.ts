import type { ServiceId } from '../../../common/domain/service';
import type { Service } from '../../../common/domain/service_map';
import { matchesName } from '../../components/matches_name';
import type { NodeId } from './graph';
import type { FoldedMap } from './groups/fold_map';

type Folded = Pick<FoldedMap, 'services' | 'folded'>;

/**
 * What is drawn of the services whose name contains a text, in any case: a folded group stands for its members.
 * @returns undefined while nothing is searched for
 */
export function findMatches(map: Folded, find: string): ReadonlySet<NodeId> | undefined {
  if (find.trim() === '') return undefined;
  return drawnWhere(map, ({ name }) => matchesName(name, find));
}

/** What is drawn of some services. */
export const toDrawnServices = (ids: ReadonlySet<ServiceId>, map: Folded): ReadonlySet<NodeId> =>
  drawnWhere(map, ({ id }) => ids.has(id));

const drawnWhere = ({ services, folded }: Folded, matches: (service: Service) => boolean) =>
  new Set<NodeId>([
    ...services.filter(matches).map(({ id }) => id),
    ...folded.filter(({ members }) => members.some(matches)).map(({ group }) => group.id),
  ]);
