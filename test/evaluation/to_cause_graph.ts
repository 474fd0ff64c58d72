import { alignToSymptom } from '../../server/analysis/rank_causes/align_to_symptom';
import type { Alignment } from '../../server/analysis/rank_causes/align_to_symptom';
import type { CauseCall, CauseGraph, CauseService, Deviation } from '../../server/analysis/rank_causes/cause_graph';
import { measureDeviation } from '../../server/analysis/rank_causes/measure_deviation';
import type { Comparison, Sample } from '../../server/analysis/rank_causes/measure_deviation';
import { differenceOf, failuresOf, latencyOf } from './figures_of';
import { withCallersView } from './with_callers_view';
import type { MetricSeries, Scenario, Symptom, Tracked } from './scenario';

type Values = ReadonlyArray<number | null>;

/** What was to be explained: a window, what is usual, and of what. */
export interface Window {
  scenario: Pick<Scenario, 'calls' | 'stepSeconds'>;
  /** All noticed at the time of the first. */
  symptoms: readonly [Symptom, ...Symptom[]];
  history: Tracked;
  recent: Tracked;
}

interface Figure {
  extract: (series: MetricSeries | undefined) => Values | undefined;
  kind: Comparison['kind'];
}

const FIGURES: Record<Symptom['metric'], Figure> = {
  latency: { extract: (series) => latencyOf(series)?.values, kind: 'amount' },
  availability: { extract: (series) => failuresOf(series), kind: 'ratio' },
};

/** Compares every service and call of a window with its history. Calls with services of which nothing is known stay in the graph. */
export function toCauseGraph(told: Window): CauseGraph {
  const window = {
    ...told,
    history: withCallersView(told.history, told.scenario.calls),
    recent: withCallersView(told.recent, told.scenario.calls),
  };
  const { scenario, symptoms, history, recent } = window;
  const ids = new Set([...Object.keys(recent.services), ...scenario.calls.flat()]);
  const strengthAt = (place: number, before: readonly number[]) =>
    symptoms.reduce<number | undefined>((sum, { service, metric }) => {
      const alignment = { before: [...before], during: [{ place, weight: 1 }] };
      const deviation = compare(history.services[service], recent.services[service], alignment, FIGURES[metric]);
      return deviation ? (sum ?? 0) + deviation.strength : sum;
    }, undefined);
  const steps = { times: recent.times, length: scenario.stepSeconds, noticed: symptoms[0].time };
  const alignment = alignToSymptom(steps, strengthAt);
  // Percentiles do not add up over requests: then one call a request is assumed.
  const weighted = symptoms.every(
    ({ service, metric }) => metric === 'availability' || (latencyOf(recent.services[service])?.adds ?? true),
  );
  return {
    services: [...ids].map((id) => toService(id, window, alignment, weighted)),
    calls: scenario.calls.map(([caller, callee]) => toCall(caller, callee, window, alignment, weighted)),
    symptoms: symptoms.map(({ service, metric }) => ({ service, metric: metric === 'latency' ? 'latency' : 'failures' })),
  };
}

function toService(id: string, { history, recent }: Window, alignment: Alignment, weighted: boolean): CauseService {
  const [usual, now] = [history.services[id], recent.services[id]];
  const requests = weighted ? weightedMean(now?.requests, alignment) : undefined;
  const latency = compare(usual, now, alignment, FIGURES.latency);
  const failures = compare(usual, now, alignment, FIGURES.availability);
  return { id, ...(requests !== undefined && { requests }), ...(latency && { latency }), ...(failures && { failures }) };
}

function toCall(caller: string, callee: string, { history, recent }: Window, alignment: Alignment, weighted: boolean): CauseCall {
  const key = `${caller}→${callee}`;
  const [usual, now] = [history.edges[key], recent.edges[key]];
  const requests = weighted ? weightedMean(now?.requests, alignment) : undefined;
  const gap = compare(withServerSide(usual, history, callee), withServerSide(now, recent, callee), alignment, {
    extract: gapOf,
    kind: 'amount',
  });
  const failures = compare(usual, now, alignment, {
    extract: (series) => failuresOf(series, 'clientAvailability'),
    kind: 'ratio',
  });
  // The two sides of a graph must be told by one statistic to be comparable.
  const own = latencyOf(recent.services[callee]) ?? latencyOf(recent.services[caller]);
  const same = latencyOf(now, 'clientLatency')?.statistic === own?.statistic;
  const latency =
    same && compare(usual, now, alignment, { extract: (of) => latencyOf(of, 'clientLatency')?.values, kind: 'amount' });
  return {
    caller,
    callee,
    ...(requests !== undefined && { requests }),
    ...(gap && { gap }),
    ...(failures && { failures }),
    ...(latency && { latency }),
  };
}

/** A call whose callee's side nobody measured call by call: the callee's own figures, over all its callers, stand in. */
function withServerSide(series: MetricSeries | undefined, { services }: Tracked, callee: string): MetricSeries | undefined {
  if (!series || latencyOf(series, 'serverLatency') || !services[callee]) return series;
  const own = Object.entries(services[callee]).filter(([metric]) => metric.startsWith('latency'));
  return {
    ...series,
    ...Object.fromEntries(own.map(([metric, values]) => [metric.replace('latency', 'serverLatency'), values])),
  };
}

function gapOf(series: MetricSeries | undefined): Values | undefined {
  const [client, server] = [latencyOf(series, 'clientLatency'), latencyOf(series, 'serverLatency')];
  return client && server && client.statistic === server.statistic ? differenceOf(client.values, server.values) : undefined;
}

function compare(
  history: MetricSeries | undefined,
  recent: MetricSeries | undefined,
  { before, during }: Alignment,
  { extract, kind }: Figure,
): Deviation | undefined {
  const [usual, now] = [extract(history), extract(recent)];
  if (!usual || !now) return undefined;
  return measureDeviation({
    history: usual.flatMap((_, place) => sample(usual, history, place)),
    before: before.flatMap((place) => sample(now, recent, place)),
    during: during.flatMap(({ place, weight }) => sample(now, recent, place).map((found) => ({ ...found, weight }))),
    kind,
  });
}

function sample(values: Values, series: MetricSeries | undefined, place: number): Sample[] {
  const [value, requests] = [values[place], series?.requests?.[place]];
  return typeof value === 'number' ? [{ value, ...(typeof requests === 'number' && { requests }) }] : [];
}

function weightedMean(values: Values | undefined, { during }: Alignment): number | undefined {
  const known = during.flatMap(({ place, weight }) => {
    const value = values?.[place];
    return typeof value === 'number' ? [{ value, weight }] : [];
  });
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  return total > 0 ? known.reduce((sum, { value, weight }) => sum + value * weight, 0) / total : undefined;
}
