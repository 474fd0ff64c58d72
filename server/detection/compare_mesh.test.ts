import { edgeId } from '../../common/domain/edge';
import type { ServiceId, ServiceIdentity } from '../../common/domain/service';
import type { FigureBucket } from '../analysis/series';
import type { Troubled } from './compare_mesh';
import { compareMesh } from './compare_mesh';
import type { MeshSeries } from './to_series';

const MINUTE = 60_000;
const [web, orders] = ['default///web', 'default///orders'] as [ServiceId, ServiceId];
const identity = (id: ServiceId): ServiceIdentity => ({ id, kind: 'service', name: id, mesh: 'default' });
const edge = edgeId(web, orders);

/** 100 requests in a minute. */
const aBucket = (minute: number, { failed = 0, p50 = 10 } = {}): FigureBucket => ({
  from: minute * MINUTE,
  to: (minute + 1) * MINUTE,
  covered: MINUTE,
  lines: 100,
  answered: 100,
  judged: 100,
  failed,
  p50,
  p75: p50,
  p95: p50,
  p99: p50,
});

const NO_TROUBLE: Troubled = { latency: new Map(), failures: new Map() };
const minutes = (from: number, to: number) => ({ from: from * MINUTE, to: to * MINUTE });

/** What is said of orders, and of the call to it. Only lines of callers are logged. */
function compare(recent: FigureBucket[], history: FigureBucket[], episode: { from: number; to: number }, troubled = NO_TROUBLE) {
  const series = { source: identity(web), destination: identity(orders), parts: [], buckets: [recent, history, []] };
  const mesh: MeshSeries = { edges: new Map([[edge, series]]), services: new Map() };
  const { services, calls } = compareMesh(mesh, episode, { symptoms: [], troubled });
  return { service: services.find(({ id }) => id === orders), call: calls[0] };
}

const quiet = (count: number, from = 0) => Array.from({ length: count }, (_, place) => aBucket(from + place));
const failing = (count: number, from: number, failed: number) =>
  Array.from({ length: count }, (_, place) => aBucket(from + place, { failed }));

describe('compareMesh', () => {
  it('needs no history to say that something fails', () => {
    const { service, call } = compare([...quiet(2), ...failing(3, 2, 20)], [], minutes(2, 5));
    expect(service?.failures?.excess).toBeCloseTo(0.2);
    expect(service?.failures?.strength).toBeGreaterThan(4);
    expect(call?.failures?.strength).toBeGreaterThan(4);
  });

  it('what failed as much right before did not begin with it', () => {
    expect(compare(failing(8, 0, 20), [], minutes(4, 8)).service?.failures).toMatchObject({ excess: 0, strength: 0 });
  });

  it('an earlier trouble of the same service is not what is usual right before', () => {
    const recent = [...quiet(2), ...failing(4, 2, 15), ...failing(3, 6, 20)];
    const troubled = { ...NO_TROUBLE, failures: new Map([[edge, [minutes(2, 9)]]]) };
    expect(compare(recent, [], minutes(6, 9)).service?.failures?.excess).toBeCloseTo(0.05);
    expect(compare(recent, [], minutes(6, 9), troubled).service?.failures?.excess).toBeCloseTo(0.2);
  });

  it('latency is compared with the same day where other days are few, but not with its troubles', () => {
    const slow = (from: number) => Array.from({ length: 4 }, (_, place) => aBucket(from + place, { p50: 400 }));
    const recent = [...quiet(6), ...slow(6), ...quiet(2, 10), ...slow(12)];
    const troubled = { ...NO_TROUBLE, latency: new Map([[edge, [minutes(6, 10)]]]) };
    const [blurred, clear] = [NO_TROUBLE, troubled].map((of) => compare(recent, [], minutes(12, 16), of).call?.latency);
    expect(clear).toMatchObject({ usual: 10, excess: 390 });
    expect(clear?.strength ?? 0).toBeGreaterThan(10 * (blurred?.strength ?? 0));
  });

  it('what came after says something only where nothing else does', () => {
    const later = Array.from({ length: 8 }, (_, place) => aBucket(4 + place, { p50: 30 }));
    const recent = [...Array.from({ length: 4 }, (_, place) => aBucket(place, { p50: 400 })), ...later];
    expect(compare(recent, [], minutes(0, 4)).call?.latency?.usual).toBe(30);
    expect(compare(recent, quiet(8, -100), minutes(0, 4)).call?.latency?.usual).toBe(10);
  });
});
