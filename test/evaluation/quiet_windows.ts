import type { Scenario, Tracked } from './scenario';
import type { Window } from './to_cause_graph';

/** More say nothing new, and take time. */
const MOST = 200;

/**
 * Windows of the baseline in which nothing was broken, each as long as the first incident and asked about as the incidents are: the same
 * services and metrics, noticed at the same place. History is the baseline without the window.
 */
export function quietWindows({ baseline, incidents, calls, stepSeconds }: Scenario): Window[] {
  const [first] = incidents;
  if (!first) return [];
  const length = first.times.length;
  const noticedAt = first.times.filter((time) => time + stepSeconds <= first.symptom.time).length;
  const delay = first.symptom.time - (first.times[noticedAt] ?? first.symptom.time);
  const fitting = Math.floor(baseline.times.length / length);
  const count = Math.min(MOST, fitting);
  return Array.from({ length: count }, (_, place) => {
    const from = Math.floor((place * fitting) / count) * length;
    const inside = (index: number) => index >= from && index < from + length;
    const asked = incidents[place % incidents.length] ?? first;
    const time = (baseline.times[Math.min(from + noticedAt, from + length - 1)] ?? 0) + delay;
    return {
      scenario: { calls, stepSeconds },
      symptoms: [{ ...asked.symptom, time }],
      history: pick(baseline, (index) => !inside(index)),
      recent: pick(baseline, inside),
    };
  });
}

function pick({ times, services, edges }: Tracked, keep: (index: number) => boolean): Tracked {
  const ofAll = (all: Tracked['services']) =>
    Object.fromEntries(
      Object.entries(all).map(([id, series]) => [
        id,
        Object.fromEntries(Object.entries(series).map(([metric, values]) => [metric, values.filter((_, index) => keep(index))])),
      ]),
    );
  return { times: times.filter((_, index) => keep(index)), services: ofAll(services), edges: ofAll(edges) };
}
