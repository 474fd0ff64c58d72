import { createRandom } from './random';

export interface MeshShape {
  services: number;
  edges: number;
}

export interface GeneratedService {
  name: string;
  zone: string;
  port: number;
  /** Addresses of its proxies. */
  instances: string[];
}

export interface GeneratedEdge {
  source: GeneratedService;
  destination: GeneratedService;
  kind: 'http' | 'tcp';
  /** Share of all requests. */
  share: number;
  /** Median latency, in milliseconds. */
  median: number;
  /** Deviation of the latency's logarithm. */
  spread: number;
}

const ROLES = [
  'cart',
  'catalogue',
  'checkout',
  'invoice',
  'login',
  'mail',
  'orders',
  'payments',
  'prices',
  'search',
  'stock',
  'users',
];
const ZONES = ['zone-1', 'zone-2', 'zone-3'];
/** One destination in this many speaks TCP. */
const TCP_EVERY = 16;

/** Services and who calls whom: no cycles, every service reachable, a few busy edges and many quiet ones. */
export function buildGeneratedMesh(shape: MeshShape, seed: number): GeneratedEdge[] {
  const { services: count, edges: wanted } = shape;
  if (wanted < count - 1 || wanted > (count * (count - 1)) / 4) {
    throw new Error(`${wanted} edges do not fit ${count} services.`);
  }
  const random = createRandom(seed);
  const services = Array.from({ length: count }, (_, place) => buildService(place, 1 + random.below(4)));
  const pairs = new Map<string, [number, number]>();
  const add = (source: number, destination: number) => pairs.set(`${source} ${destination}`, [source, destination]);
  for (let place = 1; place < count; place += 1) add(random.below(place), place);
  while (pairs.size < wanted) {
    const destination = 1 + random.below(count - 1);
    add(random.below(destination), destination);
  }
  // The n-th busiest edge has a share of about 1/√n: the busiest of 600 has 50 times the requests of a mean one at most.
  const weights = shuffle(
    [...pairs.keys()].map((_, rank) => 1 / Math.sqrt(rank + 1)),
    random.below,
  );
  const sum = weights.reduce((a, b) => a + b, 0);
  return [...pairs.values()].map(([source, destination], place) => ({
    source: services[source]!,
    destination: services[destination]!,
    kind: destination % TCP_EVERY === TCP_EVERY - 1 ? 'tcp' : 'http',
    share: weights[place]! / sum,
    median: 2 * 100 ** random.next(),
    spread: 0.3 + 0.6 * random.next(),
  }));
}

function buildService(place: number, instances: number): GeneratedService {
  const role = ROLES[place % ROLES.length]!;
  return {
    name: `${role}-${String(Math.floor(place / ROLES.length)).padStart(3, '0')}`,
    zone: ZONES[place % ZONES.length]!,
    port: 3000 + (place % 1000),
    instances: Array.from({ length: instances }, (_, number) => `10.${place >> 8}.${place & 255}.${number + 1}`),
  };
}

function shuffle<T>(items: T[], below: (limit: number) => number): T[] {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = below(last + 1);
    [items[last], items[other]] = [items[other]!, items[last]!];
  }
  return items;
}
