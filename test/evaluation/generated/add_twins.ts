import type { Random } from '../../bench/random';
import type { MetricSeries } from '../scenario';
import type { Window } from '../to_cause_graph';

/** For every second called service that calls others: the address that one of its callers dialled, as a service of its own. */
export function addTwins(window: Window, random: Random): Window {
  const { calls } = window.scenario;
  const callers = new Set(calls.map(([caller]) => caller));
  const doubled = calls.filter(([, callee]) => callers.has(callee) && random.next() < 0.5);
  const share = new Map(doubled.map(([caller, callee]) => [`${caller} ${callee}`, 0.1 + 0.5 * random.next()]));
  const twinOf = (caller: string, callee: string) => `${caller}-sees-${callee}`;
  const extend = (services: Record<string, MetricSeries>) => ({
    ...services,
    ...Object.fromEntries(
      doubled.flatMap(([caller, callee]) => {
        const of = services[callee];
        return of ? [[twinOf(caller, callee), blur(of, share.get(`${caller} ${callee}`) ?? 1, random)]] : [];
      }),
    ),
  });
  const { history, recent } = window;
  return {
    ...window,
    scenario: {
      ...window.scenario,
      calls: [...calls, ...doubled.map(([caller, callee]): [string, string] => [caller, twinOf(caller, callee)])],
    },
    history: { ...history, services: extend(history.services) },
    recent: { ...recent, services: extend(recent.services) },
  };
}

/** What the caller measures is a little more, and a part of the traffic. */
const blur = (series: MetricSeries, share: number, random: Random): MetricSeries =>
  Object.fromEntries(
    Object.entries(series).map(([metric, values]) => [
      metric,
      values.map((value) => {
        if (value === null || metric === 'availability') return value;
        return metric === 'requests' ? Math.round(value * share) : value * (1.1 + 0.1 * random.next());
      }),
    ]),
  );
