import type { Edge } from '../../../../common/domain/edge';
import type { ServiceId } from '../../../../common/domain/service';
import type { Service, ServiceMap } from '../../../../common/domain/service_map';
import type { BundleId, Group, GroupId } from './group';
import { bundleId } from './group';
import type { Grouped } from './group_services';

/** A map of which some groups are folded. Everything of the mesh is in exactly one place of it. */
export interface FoldedMap {
  /** Drawn on their own. */
  services: Service[];
  edges: Edge[];
  folded: FoldedGroup[];
  bundles: Bundle[];
  /** Groups that are not folded: frames around their services. */
  frames: Group[];
}

export interface FoldedGroup {
  group: Group;
  members: Service[];
  /** Edges among its members. */
  inside: Edge[];
}

export interface Bundle {
  id: BundleId;
  source: ServiceId | GroupId;
  target: ServiceId | GroupId;
  edges: Edge[];
}

export function foldMap(
  { services, edges }: Pick<ServiceMap, 'services' | 'edges'>,
  { groups, of }: Grouped,
  isFolded: (id: GroupId) => boolean,
): FoldedMap {
  const folded = new Map<GroupId, FoldedGroup>();
  const frames: Group[] = [];
  for (const group of groups) {
    if (isFolded(group.id)) folded.set(group.id, { group, members: [], inside: [] });
    else frames.push(group);
  }
  const homeOf = (id: ServiceId) => {
    const group = of.get(id);
    return group && folded.get(group.id);
  };
  const map: FoldedMap = { services: [], edges: [], folded: [...folded.values()], bundles: [], frames };
  for (const service of services) (homeOf(service.id)?.members ?? map.services).push(service);

  const bundles = new Map<BundleId, Bundle>();
  for (const edge of edges) {
    const [from, to] = [homeOf(edge.source), homeOf(edge.destination)];
    if (!from && !to) map.edges.push(edge);
    else if (from === to) from?.inside.push(edge);
    else {
      const [source, target] = [from?.group.id ?? edge.source, to?.group.id ?? edge.destination];
      const id = bundleId(source, target);
      const bundle = bundles.get(id);
      if (bundle) bundle.edges.push(edge);
      else bundles.set(id, { id, source, target, edges: [edge] });
    }
  }
  map.bundles = [...bundles.values()];
  return map;
}
