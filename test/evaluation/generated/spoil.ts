import { createRandom } from '../../bench/random';
import type { MetricSeries, Tracked } from '../scenario';
import type { Window } from '../to_cause_graph';

/**
 * The same trouble as another system would have recorded it: other units, rounding, sampling, gaps, sides that nobody measures. The cause stays the same,
 * so a ranking that rests on how data happens to look is found out.
 */
export type Spoiler = (window: Window) => Window;

type Values = Array<number | null>;
type Change = (values: Values, metric: string, name: string) => Values | undefined;

const isLatency = (metric: string) => /latency/i.test(metric);

const everySeries =
  (change: Change, where: 'services' | 'edges' | 'both' = 'both'): Spoiler =>
  (window) => ({
    ...window,
    history: changeTracked(window.history, change, where),
    recent: changeTracked(window.recent, change, where),
  });

function changeTracked(tracked: Tracked, change: Change, where: 'services' | 'edges' | 'both'): Tracked {
  const of = (all: Record<string, MetricSeries>) =>
    Object.fromEntries(
      Object.entries(all).map(([name, series]) => [
        name,
        Object.fromEntries(
          Object.entries(series).flatMap(([metric, values]) => {
            const changed = change(values, metric, name);
            return changed ? [[metric, changed]] : [];
          }),
        ),
      ]),
    );
  return {
    ...tracked,
    services: where === 'edges' ? tracked.services : of(tracked.services),
    edges: where === 'services' ? tracked.edges : of(tracked.edges),
  };
}

const eachValue =
  (map: (value: number, metric: string) => number | null): Change =>
  (values, metric) =>
    values.map((value) => (value === null ? null : map(value, metric)));

const scaled = (factor: number) => everySeries(eachValue((value, metric) => (isLatency(metric) ? value * factor : value)));
const without = (pattern: RegExp) => everySeries((values, metric) => (pattern.test(metric) ? undefined : values));

/** Steps [from, to) of a window's history. */
const lastOfHistory =
  (steps: number): Spoiler =>
  (window) => ({
    ...window,
    history: changeTracked(
      { ...window.history, times: window.history.times.slice(-steps) },
      (values) => values.slice(-steps),
      'both',
    ),
  });

function noisy(share: number): Spoiler {
  return (window) => {
    const random = createRandom(7);
    return everySeries(
      eachValue((value, metric) => (isLatency(metric) ? Math.max(0, value * (1 + share * random.normal())) : value)),
    )(window);
  };
}

/** A step of a service or a call is missing as a whole. */
function gaps(share: number): Spoiler {
  return everySeries((values, _, name) => {
    const random = createRandom([...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, values.length));
    return values.map((value) => (random.next() < share ? null : value));
  });
}

/** Leaves write no telemetry of their own: a database, a cache, somebody else's service. Their callers see how long they take. */
const silentLeaves: Spoiler = (window) => {
  const callers = new Set(window.scenario.calls.map(([caller]) => caller));
  return everySeries((values, metric, name) => {
    const callee = name.split('→')[1];
    if (callee === undefined) return callers.has(name) ? values : undefined;
    return callers.has(callee) || !metric.startsWith('server') ? values : undefined;
  })(window);
};

const noticed =
  (steps: number): Spoiler =>
  (window) => {
    const [first, ...others] = window.symptoms.map((symptom) => ({
      ...symptom,
      time: symptom.time + steps * window.scenario.stepSeconds,
    }));
    return first ? { ...window, symptoms: [first, ...others] } : window;
  };

/** Calls that nobody makes, both ways round: what a name-based discovery adds. */
const strayCalls: Spoiler = (window) => {
  const random = createRandom(13);
  const names = Object.keys(window.history.services);
  const any = () => names[random.below(names.length)] ?? '';
  const stray = Array.from({ length: Math.ceil(names.length / 4) }, (): [string, string] => [any(), any()]);
  return { ...window, scenario: { ...window.scenario, calls: [...window.scenario.calls, ...stray] } };
};

/** A fifth of the calls was never seen. */
const lostCalls: Spoiler = (window) => {
  const random = createRandom(17);
  const calls = window.scenario.calls.filter(() => random.next() > 0.2);
  return { ...window, scenario: { ...window.scenario, calls } };
};

/** After the trouble it is quiet again for as long as it lasted. */
const withRecovery: Spoiler = (window) => {
  const tail = 5;
  const extend = (values: Values, recent: Values) => [...recent, ...values.slice(-tail)];
  const of = (now: Record<string, MetricSeries>, before: Record<string, MetricSeries>) =>
    Object.fromEntries(
      Object.entries(now).map(([name, series]) => [
        name,
        Object.fromEntries(
          Object.entries(series).map(([metric, values]) => [metric, extend(before[name]?.[metric] ?? [], values)]),
        ),
      ]),
    );
  const { history, recent } = window;
  const last = recent.times.at(-1) ?? 0;
  const times = [
    ...recent.times,
    ...Array.from({ length: tail }, (_, place) => last + (place + 1) * window.scenario.stepSeconds),
  ];
  return {
    ...window,
    recent: { times, services: of(recent.services, history.services), edges: of(recent.edges, history.edges) },
  };
};

export const SPOILERS: Record<string, Spoiler> = {
  'as it is': (window) => window,
  'latency in microseconds': scaled(1_000),
  'latency in seconds': scaled(0.001),
  'latency in whole milliseconds': everySeries(eachValue((value, metric) => (isLatency(metric) ? Math.round(value) : value))),
  'availability as a share': everySeries(eachValue((value, metric) => (/availability/i.test(metric) ? value / 100 : value))),
  'availability in whole per cent': everySeries(
    eachValue((value, metric) => (/availability/i.test(metric) ? Math.round(value) : value)),
  ),
  'history of 20 steps': lastOfHistory(20),
  'history of 10 steps': lastOfHistory(10),
  'history of 6 steps': lastOfHistory(6),
  'a fifth of noise': noisy(0.2),
  'half of all values missing': gaps(0.5),
  'no counts': without(/^requests$/),
  'the same count everywhere': everySeries((values, metric) => (metric === 'requests' ? values.map(() => 60) : values)),
  'medians where there are percentiles': without(/(P95|P99)Ms$/),
  'no server side of calls': without(/^serverLatency/),
  'calls only': everySeries((values, metric) => (isLatency(metric) ? undefined : values), 'services'),
  'leaves without telemetry': silentLeaves,
  'noticed two steps late': noticed(2),
  'noticed two steps early': noticed(-2),
  'calls that nobody makes': strayCalls,
  'a fifth of the calls unknown': lostCalls,
  'over again within the window': withRecovery,
};
