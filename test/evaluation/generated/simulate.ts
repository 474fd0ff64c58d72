import type { Random } from '../../bench/random';
import type { MetricSeries, Tracked } from '../scenario';
import type { GeneratedCall, GeneratedMesh } from './generate_mesh';

/** What is different in some steps. */
export interface Disturbance {
  /** Added to a service's own time. */
  slow?: { service: number; milliseconds: number };
  /** Added to its own failures, 0 to 1. */
  failing?: { service: number; share: number };
  /** Added to every call that leaves or reaches a service. */
  network?: { service: number; milliseconds: number };
}

export interface Step {
  /** 1 is the usual traffic. */
  load: number;
  disturbances: readonly Disturbance[];
  /** Lasting changes of own times that have nothing to do with any trouble, by service. */
  drift: readonly number[];
}

export const STEP_SECONDS = 60;

type PlacedCall = GeneratedCall & { place: number };

interface Moment {
  requests: number[];
  latency: number[];
  failing: number[];
  client: number[];
}

/** Plays the mesh step by step: time adds up over calls that are waited for, failures pass on unless a retry helps. */
export function simulate(
  mesh: GeneratedMesh,
  steps: readonly Step[],
  random: Random,
  statistic: 'mean' | 'percentiles',
): Tracked {
  const services = mesh.services.map((): MetricSeries => ({}));
  const edges = mesh.calls.map((): MetricSeries => ({}));
  const placed = mesh.calls.map((call, place): PlacedCall => ({ ...call, place }));
  const callsOf = mesh.services.map((_, index) => placed.filter(({ from }) => from === index));
  const push = (series: MetricSeries | undefined, metric: string, value: number | null) => {
    if (series) (series[metric] ??= []).push(value);
  };
  const pushLatency = (series: MetricSeries | undefined, prefix: string, value: number | null) => {
    const of = (factor: number) => (value === null ? null : value * factor);
    if (statistic === 'mean') push(series, `${prefix}MeanMs`, value);
    else for (const [name, factor] of SHAPE) push(series, `${prefix}${name}Ms`, of(factor));
  };
  for (const step of steps) {
    const { requests, latency, failing, client } = playStep(mesh, callsOf, step, random);
    for (const [index, series] of services.entries()) {
      const count = Math.round(requests[index] ?? 0);
      const failed = draw(count, failing[index] ?? 0, random);
      push(series, 'requests', count);
      push(series, 'availability', count === 0 ? null : 100 * (1 - failed / count));
      pushLatency(series, 'latency', count === 0 ? null : (latency[index] ?? 0));
    }
    for (const [index, { to }] of mesh.calls.entries()) {
      pushLatency(edges[index], 'clientLatency', client[index] ?? 0);
      pushLatency(edges[index], 'serverLatency', latency[to] ?? 0);
    }
  }
  const nameOf = (index: number) => mesh.services[index]?.name ?? '';
  return {
    times: steps.map((_, place) => place * STEP_SECONDS),
    services: Object.fromEntries(services.map((series, index) => [nameOf(index), series])),
    edges: Object.fromEntries(
      edges.map((series, index) => {
        const call = mesh.calls[index];
        return [call ? `${nameOf(call.from)}→${nameOf(call.to)}` : '', series];
      }),
    ),
  };
}

/** Percentiles of one shape for all: the mean of it is 1. */
const SHAPE = [
  ['P50', 0.8],
  ['P95', 2.2],
  ['P99', 3.5],
] as const;

function playStep(
  { services, entries }: GeneratedMesh,
  callsOf: readonly PlacedCall[][],
  { load, disturbances, drift }: Step,
  random: Random,
): Moment {
  const requests = services.map((_, index) => {
    const entry = entries.find(({ service }) => service === index);
    return entry ? Math.max(0, entry.requests * load * (1 + 0.05 * random.normal())) : 0;
  });
  for (const [index] of services.entries()) {
    for (const { from, to, perRequest } of callsOf[index] ?? []) {
      const expected = (requests[from] ?? 0) * perRequest;
      requests[to] = (requests[to] ?? 0) + Math.max(0, expected + Math.sqrt(expected) * random.normal());
    }
  }
  const sum = (of: (disturbance: Disturbance) => number) => disturbances.reduce((total, one) => total + of(one), 0);
  const latency = services.map(({ milliseconds, noise, crowding }, index) => {
    const few = Math.sqrt(1 + 20 / Math.max(1, requests[index] ?? 0));
    const spike = random.next() < 0.01 ? 1 + random.next() : 1;
    const own =
      milliseconds * (drift[index] ?? 1) * (1 + crowding * Math.max(0, load - 1)) +
      sum(({ slow }) => (slow?.service === index ? slow.milliseconds : 0));
    return Math.max(0.01, own * spike * (1 + noise * few * random.normal()));
  });
  const failing = services.map(({ failing: usual }, index) =>
    Math.min(1, usual + sum(({ failing: more }) => (more?.service === index ? more.share : 0))),
  );
  const client: number[] = [];
  for (let index = services.length - 1; index >= 0; index--) {
    for (const { place, from, to, perRequest, mode, retried, networkMs } of callsOf[index] ?? []) {
      const delay = sum(({ network }) =>
        network && (network.service === from || network.service === to) ? network.milliseconds : 0,
      );
      const wait = (latency[to] ?? 0) + networkMs * (1 + 0.2 * Math.abs(random.normal())) + delay;
      const fails = failing[to] ?? 0;
      client[place] = retried ? wait * (1 + fails) : wait;
      if (mode === 'async') continue;
      latency[from] = (latency[from] ?? 0) + perRequest * (client[place] ?? 0);
      failing[from] = 1 - (1 - (failing[from] ?? 0)) * (1 - Math.min(1, perRequest) * (retried ? fails * fails : fails));
    }
  }
  return { requests, latency, failing, client };
}

/** Failures among so many requests: drawn one by one where they are few. */
function draw(count: number, share: number, random: Random): number {
  if (count > 200)
    return Math.min(count, Math.max(0, Math.round(count * share + Math.sqrt(count * share * (1 - share)) * random.normal())));
  let failed = 0;
  for (let request = 0; request < count; request++) if (random.next() < share) failed++;
  return failed;
}
