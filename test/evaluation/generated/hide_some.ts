import type { Random } from '../../bench/random';
import type { MetricSeries } from '../scenario';
import type { Window } from '../to_cause_graph';

/** Takes away a fifth of the services (never a cause or a symptom), a fifth of the values and, from half of the services, the counts. */
export function hideSome(window: Window, causes: readonly string[], random: Random): Window {
  const kept = new Set([...causes, ...window.symptoms.map(({ service }) => service)]);
  const names = Object.keys(window.history.services);
  const silent = new Set(names.filter((name) => !kept.has(name) && random.next() < 0.2));
  const uncounted = new Set(names.filter(() => random.next() < 0.5));
  const thin = (services: Record<string, MetricSeries>) =>
    Object.fromEntries(
      Object.entries(services)
        .filter(([name]) => !silent.has(name))
        .map(([name, series]) => [
          name,
          Object.fromEntries(
            Object.entries(series)
              .filter(([metric]) => metric !== 'requests' || !uncounted.has(name))
              .map(([metric, values]) => [metric, values.map((value) => (random.next() < 0.2 ? null : value))]),
          ),
        ]),
    );
  const { history, recent } = window;
  return {
    ...window,
    history: { ...history, services: thin(history.services) },
    recent: { ...recent, services: thin(recent.services) },
  };
}
