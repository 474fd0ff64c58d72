import type { ServiceMap } from '../../../common/domain/service_map';
import { matchesName } from '../../components/matches_name';
import type { NodeId } from './graph';
import type { FoldedMap } from './groups/fold_map';

/**
 * What is drawn of the services whose name contains a text, in any case: a folded group stands for its members.
 * @returns undefined while nothing is searched for
 */
export function findMatches(
  { services, folded }: Pick<FoldedMap, 'services' | 'folded'>,
  find: string,
): ReadonlySet<NodeId> | undefined {
  if (find.trim() === '') return undefined;
  const matches = ({ name }: ServiceMap['services'][number]) => matchesName(name, find);
  return new Set<NodeId>([
    ...services.filter(matches).map(({ id }) => id),
    ...folded.filter(({ members }) => members.some(matches)).map(({ group }) => group.id),
  ]);
}
