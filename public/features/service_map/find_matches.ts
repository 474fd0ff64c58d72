import type { ServiceId } from '../../../common/domain/service';
import type { Graph } from './graph';

/**
 * Services whose name contains a text, in any case.
 * @returns undefined while nothing is searched for
 */
export function findMatches({ nodes }: Graph, find: string): ReadonlySet<ServiceId> | undefined {
  const wanted = find.trim().toLocaleLowerCase();
  if (wanted === '') return undefined;
  return new Set(nodes.filter(({ name }) => name.toLocaleLowerCase().includes(wanted)).map(({ id }) => id));
}
