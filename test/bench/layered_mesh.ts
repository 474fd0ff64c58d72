import type { EdgeId } from '../../common/domain/edge';
import type { ServiceId } from '../../common/domain/service';
import { createRandom } from './random';

/** A mesh as people build them: layers that call downwards, teams that mostly call their own, a few long ways round and a few calls back. */
export interface LayeredMesh {
  services: LayeredService[];
  calls: Array<{ id: EdgeId; source: ServiceId; target: ServiceId }>;
}

export interface LayeredService {
  id: ServiceId;
  name: string;
  namespace: string;
  zone: string;
  /** 0 at the edge of the mesh; stores are the last. */
  layer: number;
}

interface LayeredShape {
  services: number;
  edges: number;
  /** Default: one for each 30 services, at least 3. */
  teams?: number;
}

const LAYERS = 6;
/** Share of the services in each layer: few gateways, many in the middle. */
const LAYER_SHARES = [0.04, 0.14, 0.26, 0.26, 0.18, 0.12];
const TEAM_NAMES = ['shop', 'pay', 'stock', 'user', 'mail', 'search', 'ship', 'price', 'media', 'fraud', 'ads', 'data'];
const ROLES = ['gateway', 'web', 'api', 'logic', 'access', 'store'];
const ZONES = ['east', 'west', 'north'];
/** Shares of calls to the next layer, within the team, back to an earlier layer. The others go further, and to other teams. */
const [TO_NEXT, IN_TEAM, BACK] = [0.72, 0.8, 0.012];

/** The same shape and seed make the same mesh. Every service but the gateways has a caller. */
export function buildLayeredMesh({ services: count, edges: wanted, teams }: LayeredShape, seed: number): LayeredMesh {
  const random = createRandom(seed);
  const teamCount = teams ?? Math.max(3, Math.round(count / 30));
  const services = Array.from({ length: count }, (_, place) => aService(place, teamCount, count));
  const byLayer = Array.from({ length: LAYERS }, (_, layer) => services.filter((service) => service.layer === layer));
  const calls = new Map<string, LayeredMesh['calls'][number]>();
  const add = (source: LayeredService | undefined, target: LayeredService | undefined) => {
    if (!source || !target || source === target) return;
    const id = `${source.id}→${target.id}` as EdgeId;
    calls.set(id, { id, source: source.id, target: target.id });
  };
  const pick = (layer: number, team?: string) => {
    const members = byLayer[layer] ?? [];
    const own = team === undefined ? members : members.filter(({ namespace }) => namespace === team);
    const from = own.length > 0 ? own : members;
    return from[random.below(Math.max(1, from.length))];
  };

  for (const service of services)
    if (service.layer > 0)
      add(pick(service.layer - 1, random.next() < IN_TEAM ? service.namespace : undefined) ?? services[0], service);
  for (let tries = 0; calls.size < wanted && tries < wanted * 40; tries += 1) {
    const source = services[random.below(count)];
    if (!source) continue;
    const team = random.next() < IN_TEAM ? source.namespace : undefined;
    const back = random.next() < BACK;
    const layer = back
      ? source.layer - 1
      : random.next() < TO_NEXT
        ? source.layer + 1
        : source.layer + 2 + random.below(Math.max(1, LAYERS - source.layer - 2));
    if (layer > 0 && layer < LAYERS) add(source, pick(layer, team));
  }
  return { services, calls: [...calls.values()] };
}

function aService(place: number, teamCount: number, count: number): LayeredService {
  const layer = layerOf((place + 0.5) / count);
  const team = place % teamCount;
  const base = TEAM_NAMES[team % TEAM_NAMES.length] ?? 'team';
  const namespace = team < TEAM_NAMES.length ? base : `${base}-${Math.floor(team / TEAM_NAMES.length) + 1}`;
  const name = `${namespace}-${ROLES[layer] ?? 'service'}-${place}`;
  return { id: name as ServiceId, name, namespace, zone: ZONES[team % ZONES.length] ?? 'east', layer };
}

function layerOf(share: number): number {
  let sum = 0;
  return LAYER_SHARES.findIndex((part) => (sum += part) > share - 1e-9);
}
