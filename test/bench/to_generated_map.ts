import type { Edge, TrafficFigures } from '../../common/domain/edge';
import type { ServiceMap } from '../../common/domain/service_map';
import { bytes, epochMs, milliseconds, perSecond, ratio } from '../../common/domain/units';
import type { LayeredMesh } from './layered_mesh';
import { createRandom } from './random';

const WINDOW = 900_000;
const MESH = 'default';
/** One edge in this many fails for some callers, one in ten of these badly. */
const SICK_EVERY = 60;

/**
 * The answer of the map's endpoint for a mesh, with every figure that a real one has.
 * @param round another one changes figures, never the topology: what a refresh brings
 */
export function toGeneratedMap({ services, calls }: LayeredMesh, round: number): ServiceMap {
  const random = createRandom(1_000 + round);
  const edges = calls.map(({ id, source, target }, place): Edge => {
    const tcp = target.includes('-store-');
    const lines = 30 + Math.round(3_000 * random.next() ** 4);
    const failing = place % SICK_EVERY === 7 ? (place % (10 * SICK_EVERY) === 7 ? 0.2 : 0.02) : 0;
    return {
      id,
      source,
      destination: target,
      protocol: tcp ? 'tcp' : 'http',
      caller: someFigures(lines, failing, random.next(), tcp),
      callee: { ...someFigures(lines, failing, random.next(), tcp), proof: 'peer_identity' },
      ...(tcp ? {} : { gap: milliseconds(1 + Math.round(random.next() * 30) / 10) }),
      parts: [[source, target]],
    };
  });
  const lines = edges.reduce((sum, { caller }) => sum + caller.lines, 0);
  return {
    range: { from: epochMs(1_763_800_000_000 + round * 10_000), to: epochMs(1_763_800_000_000 + WINDOW + round * 10_000) },
    services: services.map(({ id, name, namespace, zone }) => ({
      id,
      kind: 'service',
      name,
      mesh: MESH,
      zone,
      namespace,
      callee: someFigures(100 + Math.round(random.next() * 4_000), 0, random.next(), name.includes('-store-')),
      instances: 1 + (name.length % 4),
      parts: [[name]],
    })),
    edges,
    hidden: [],
    facets: {
      meshes: [MESH],
      zones: distinct(services.map(({ zone }) => zone)),
      namespaces: distinct(services.map(({ namespace }) => namespace)),
    },
    total: { services: services.length, edges: edges.length },
    coverage: {
      sources: [
        { id: 'kuma_access_log_json', indices: 'logs-kuma*', state: 'read', lines, newest: epochMs(1_763_800_000_000 + WINDOW) },
      ],
      searches: 2,
      took: milliseconds(300),
      notes: [],
    },
  };
}

function someFigures(lines: number, failing: number, place: number, tcp: boolean): TrafficFigures {
  const errors = Math.round(lines * failing);
  const p50 = 2 * 60 ** place;
  return {
    lines,
    rate: perSecond(lines / (WINDOW / 1_000)),
    answered: lines - errors,
    ...(tcp ? {} : { latency: { p50: milliseconds(p50), p95: milliseconds(p50 * 3.1), p99: milliseconds(p50 * 5.7) } }),
    errors: { count: errors, known: lines, ratio: ratio(errors / lines) },
    bytesReceived: bytes(lines * 612),
    bytesSent: bytes(lines * 4_310),
    missing: [],
  };
}

const distinct = (values: string[]) => [...new Set(values)].sort();
