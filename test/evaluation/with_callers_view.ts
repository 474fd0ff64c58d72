import { failuresOf, latencyOf } from './figures_of';
import type { MetricSeries, Scenario, Tracked } from './scenario';

/**
 * Services that say nothing of their own, with what the calls to them say: the callee's side of a call is its own view, the caller's the next best. The
 * busiest caller's, because percentiles of several callers do not make one.
 */
export function withCallersView(tracked: Tracked, calls: Scenario['calls']): Tracked {
  const { services, edges } = tracked;
  const incoming = new Map<string, MetricSeries[]>();
  for (const [caller, callee] of calls) {
    const edge = edges[`${caller}→${callee}`];
    if (edge) incoming.set(callee, [...(incoming.get(callee) ?? []), edge]);
  }
  const filled = Object.fromEntries([...incoming].map(([name, of]) => [name, fill(services[name] ?? {}, of)]));
  return { ...tracked, services: { ...services, ...filled } };
}

function fill(own: MetricSeries, edges: readonly MetricSeries[]): MetricSeries {
  const busiest = [...edges].sort((a, b) => sum(b.requests) - sum(a.requests));
  const server = busiest.find((edge) => latencyOf(edge, 'serverLatency'));
  const client = busiest.find((edge) => latencyOf(edge, 'clientLatency'));
  const failing = busiest.find((edge) => failuresOf(edge, 'clientAvailability'));
  return {
    ...(latencyOf(own) ? {} : server ? renamed(server, 'serverLatency') : client ? renamed(client, 'clientLatency') : {}),
    ...(failing?.clientAvailability && !own.availability ? { availability: failing.clientAvailability } : {}),
    ...own,
  };
}

const renamed = (edge: MetricSeries, prefix: string): MetricSeries =>
  Object.fromEntries(
    Object.entries(edge).flatMap(([metric, values]) =>
      metric.startsWith(prefix) ? [[metric.replace(prefix, 'latency'), values]] : [],
    ),
  );

const sum = (values: ReadonlyArray<number | null> = []) => values.reduce<number>((total, value) => total + (value ?? 0), 0);
