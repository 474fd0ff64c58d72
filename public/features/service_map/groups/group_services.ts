import type { ServiceId } from '../../../../common/domain/service';
import type { Service, ServiceMap } from '../../../../common/domain/service_map';
import { findCommunities } from './find_communities';
import type { Group, GroupBy, GroupId, GroupKey } from './group';
import { GROUP_KEYS, groupId } from './group';

type Mesh = Pick<ServiceMap, 'services' | 'edges'>;

/** Above this a map is folded unless somebody unfolds it: more does not fit a screen with names. */
const READABLE = { services: 120, edges: 400 };
/** So many things a folded map may have. */
const FOLDED = 80;
/** Services that the grouping knows nothing of stand alone, unless there are more of them. */
const ALONE = 12;
/** A first word that only one service has tells nothing. */
const WORD = /^[^-_./:\s]+/;

export interface Grouped {
  /** What was grouped by; undefined: no groups. */
  by: GroupKey | undefined;
  groups: Group[];
  /** The group of each service that has one. */
  of: ReadonlyMap<ServiceId, Group>;
}

export const isReadable = ({ services, edges }: Mesh) => services.length <= READABLE.services && edges.length <= READABLE.edges;

/** Groups of a map's services; of a readable map none, unless they are asked for. */
export function groupServices(mesh: Mesh, by: GroupBy): Grouped {
  if (by === 'none' || (by === 'auto' && isReadable(mesh))) return { by: undefined, groups: [], of: new Map() };
  if (by !== 'auto') return groupBy(mesh, by);
  return choose(mesh);
}

/** The finest grouping that fits a screen; where none does, the coarsest. Who calls whom is asked last: it has no name of its own. */
function choose(mesh: Mesh): Grouped {
  let best: { grouped: Grouped; size: number } | undefined;
  for (const key of GROUP_KEYS) {
    if (key === 'calls' && best && best.size <= FOLDED && best.size > 4) break;
    const grouped = groupBy(mesh, key);
    if (grouped.groups.length < 2) continue;
    const size = grouped.groups.length + mesh.services.length - grouped.of.size;
    const better = !best || (size <= FOLDED ? best.size > FOLDED || size > best.size : size < best.size);
    if (better) best = { grouped, size };
  }
  return best?.grouped ?? { by: undefined, groups: [], of: new Map() };
}

function groupBy(mesh: Mesh, by: GroupKey): Grouped {
  const nameOf = namer(mesh, by);
  const byName = new Map<string, Group>();
  const nameless: Group = { id: groupId(by, undefined), name: undefined, members: [] };
  for (const service of mesh.services) {
    const name = nameOf(service);
    if (name === undefined || name === '') {
      nameless.members.push(service.id);
      continue;
    }
    const group = byName.get(name) ?? { id: groupId(by, name), name, members: [] };
    group.members.push(service.id);
    byName.set(name, group);
  }
  // A group of one hides a name and shows nothing for it.
  const groups = [...byName.values()].filter(({ members }) => members.length > 1);
  if (nameless.members.length > ALONE) groups.push(nameless);
  return { by, groups, of: new Map(groups.flatMap((group) => group.members.map((member) => [member, group] as const))) };
}

function namer({ services, edges }: Mesh, by: GroupKey): (service: Service) => string | undefined {
  switch (by) {
    case 'namespace':
    case 'zone':
    case 'mesh':
    case 'prefix':
      return (service) => ownName(service, by);
    case 'calls': {
      const names = new Map(services.map(({ id, name }) => [id, name]));
      const communities = findCommunities(services.map(({ id }) => id).sort(), edges);
      return ({ id }) => names.get(communities.get(id) ?? id);
    }
  }
}

const ownName = (service: Service, by: Exclude<GroupKey, 'calls'>): string | undefined =>
  by === 'prefix' ? WORD.exec(service.name)?.[0] : service[by];

/** The group that a service's own names put it into, whether or not there is one; calls: its neighbours would decide. */
export const ownGroup = (service: Service, by: GroupKey): GroupId | undefined =>
  by === 'calls' ? undefined : groupId(by, ownName(service, by) || undefined);
