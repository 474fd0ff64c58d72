import type { GeneratedEdge, GeneratedService, MeshShape } from './generated_mesh';
import { buildGeneratedMesh } from './generated_mesh';
import type { Random } from './random';
import { createRandom } from './random';

/** Part of every index's name: whoever changes what is generated, changes this. */
export const GENERATOR_VERSION = 1;

export interface TrafficShape extends MeshShape {
  requests: number;
  /** Also what the callee's proxy writes of each request that reached it. */
  inbound: boolean;
}

/** All traffic is in these 24 hours. */
export const DAY = { from: Date.UTC(2026, 0, 14), to: Date.UTC(2026, 0, 15) };

/** The mesh of the main index. */
export const MESH = { services: 240, edges: 600 } satisfies MeshShape;

/** A line of the recommended rich format, as Envoy writes it in typed JSON. */
export type GeneratedLine = Record<string, string | number | null> & {
  start_time: string;
  source: string;
  destination: string;
  destination_address: string | null;
  duration_millis: number;
  response_flags: string;
};

const MESH_NAME = 'default';
const ERROR_RATIO = 0.01;
const SEED = 20_260_114;
const METHODS = ['GET', 'GET', 'GET', 'POST', 'PUT'];

/** The same lines in the same order for the same shape, one at a time: twenty million do not fit into memory. */
export function* generateLines(shape: TrafficShape): Generator<GeneratedLine> {
  const edges = buildGeneratedMesh(shape, SEED);
  const random = createRandom(SEED + 1);
  const pick = createPicker(edges, random);
  const step = (DAY.to - DAY.from) / shape.requests;
  for (let place = 0; place < shape.requests; place += 1) {
    const start = DAY.from + Math.floor((place + random.next()) * step);
    yield* generateRequest(pick(), start, shape.inbound, random);
  }
}

/** Draws edges by their share: the cumulated shares are searched by halving. */
function createPicker(edges: GeneratedEdge[], random: Random): () => GeneratedEdge {
  let sum = 0;
  const cumulated = edges.map(({ share }) => (sum += share));
  return () => {
    const wanted = random.next() * sum;
    let [low, high] = [0, edges.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulated[middle]! > wanted) high = middle;
      else low = middle + 1;
    }
    return edges[low]!;
  };
}

function* generateRequest(edge: GeneratedEdge, start: number, inbound: boolean, random: Random): Generator<GeneratedLine> {
  const { source, destination, kind } = edge;
  const failed = random.next() < ERROR_RATIO;
  // A fifth of all failures never reached an upstream: fast, without an address, flagged.
  const unreached = failed && random.next() < 0.2;
  const took = unreached ? 0 : Math.max(1, Math.round(edge.median * Math.exp(edge.spread * random.normal())));
  const caller = source.instances[random.below(source.instances.length)]!;
  const callee = destination.instances[random.below(destination.instances.length)]!;
  const flags = unreached ? 'UH' : '-';
  const shared = {
    duration_millis: took,
    bytes_received: random.below(2_000),
    bytes_sent: 200 + random.below(20_000),
    mesh: MESH_NAME,
    response_flags: flags,
    ...(kind === 'tcp' ? NO_REQUEST : buildRequest(failed, unreached, took, random)),
  };
  const outbound = {
    start_time: new Date(start).toISOString(),
    source: source.name,
    destination: destination.name,
    source_address: caller,
    destination_address: unreached ? null : `${callee}:${destination.port}`,
    zone: source.zone,
    workload: workloadOf(source),
    direction: 'OUTBOUND',
    upstream_cluster: `kri_msvc_${MESH_NAME}_${destination.zone}__${destination.name}_${destination.port}`,
    downstream_peer_uri_san: null,
    downstream_tls_version: null,
    ...shared,
  };
  yield outbound;
  if (!inbound || unreached) return;
  yield {
    ...outbound,
    start_time: new Date(start + 1).toISOString(),
    source: 'unknown',
    destination: `kri_dp_${MESH_NAME}_${destination.zone}__${destination.name}-${callee.slice(callee.lastIndexOf('.') + 1)}_main`,
    source_address: callee,
    destination_address: `127.0.0.1:${10_000 + destination.port}`,
    duration_millis: Math.max(0, took - 1 - random.below(2)),
    zone: destination.zone,
    workload: workloadOf(destination),
    direction: 'INBOUND',
    upstream_cluster: 'self_inbound_dp_main',
    downstream_peer_uri_san: `spiffe://${MESH_NAME}.${source.zone}.mesh.local/workload/${source.name}`,
    downstream_tls_version: 'TLSv1.3',
  };
}

const workloadOf = ({ zone, name }: GeneratedService) => `kri_wl_${MESH_NAME}_${zone}__${name}_`;

/** What TCP lines say about a request: nothing. */
const NO_REQUEST = {
  method: null,
  path: null,
  protocol: null,
  response_code: 0,
  response_code_details: null,
  request_id: null,
  trace_id: null,
  upstream_service_time: null,
  user_agent: null,
};

function buildRequest(failed: boolean, unreached: boolean, took: number, random: Random) {
  const [one, two, three] = [random.hex(8), random.hex(8), random.hex(16)];
  return {
    method: METHODS[random.below(METHODS.length)]!,
    path: `/api/items/${random.below(2_000)}`,
    protocol: 'HTTP/1.1',
    response_code: failed ? 503 : 200,
    response_code_details: unreached ? 'no_healthy_upstream' : 'via_upstream',
    request_id: `${one}-${two.slice(0, 4)}-4${two.slice(5)}-8${three.slice(1, 4)}-${three.slice(4)}`,
    trace_id: random.hex(32),
    upstream_service_time: unreached ? null : String(Math.max(0, took - 1)),
    user_agent: 'bench/1.0',
  };
}

/** The same line as the classic custom format writes it: every value in quotes, `-` for what is absent. */
export const toQuoted = (line: GeneratedLine): Record<string, string> =>
  Object.fromEntries(Object.entries(line).map(([field, value]) => [field, value === null ? '-' : String(value)]));
