import type { Finding } from '../../common/domain/anomaly';
import { SEVERITY_FROM } from '../../common/domain/anomaly';
import type { EdgeId } from '../../common/domain/edge';
import { epochMs } from '../../common/domain/units';
import { evaluateSeries } from '../../server/analysis/evaluate_series';
import type { FigureBucket, Series } from '../../server/analysis/series';
import { toPhases } from '../../server/analysis/to_phases';
import type { Stretch, WindowPlan } from '../../server/detection/plan_window';
import { planWindow } from '../../server/detection/plan_window';
import { toBucketGrid } from '../../server/detection/to_bucket_grid';
import type { Calendar, EdgeNature, GeneratedEdge } from './seasonal_edge';
import { generateEdge } from './seasonal_edge';

export const DAY = 86_400_000;
/** Monday, 5 October 2026, 00:00 UTC; the clocks change on Sunday the 25th. */
export const START = Date.UTC(2026, 9, 5);

/** Eight weeks: four of history, and a month that is judged. */
export const CALENDAR: Calendar = {
  start: START,
  days: 58,
  clockChange: 41,
  gaps: [
    [33, 9, 50],
    [47, 14, 180],
  ],
};
const FIRST_JUDGED = 28;

export const NATURES: readonly EdgeNature[] = [
  { name: 'busy', rate: 120, median: 18, spread: 0.5, errors: 0.002, activeMinutes: 60 },
  { name: 'busy, deployed', rate: 120, median: 40, spread: 0.5, errors: 0.002, activeMinutes: 60, step: { day: 38, times: 2.5 } },
  { name: 'ordinary', rate: 25, median: 60, spread: 0.7, errors: 0.004, activeMinutes: 60 },
  { name: 'quick cache', rate: 40, median: 1.2, spread: 0.8, errors: 0, activeMinutes: 60 },
  { name: 'slow reports', rate: 6, median: 900, spread: 1, errors: 0.01, activeMinutes: 60 },
  { name: 'low volume', rate: 1, median: 35, spread: 0.7, errors: 0.01, activeMinutes: 60 },
  { name: 'a few a day', rate: 0.05, median: 80, spread: 0.9, errors: 0.02, activeMinutes: 60 },
  { name: 'hourly job', rate: 10, median: 25, spread: 0.5, errors: 0.001, activeMinutes: 10 },
];

export interface FalseAlarms {
  name: string;
  looks: number;
  /** Alarms that reached this severity. */
  minor: number;
  major: number;
  critical: number;
  days: number;
  /** What alarmed, to look at. */
  examples: string[];
}

/** Every bucket has lines of somebody; gaps are the edge's own matter here. */
const EVERYTHING = { has: () => true } as unknown as ReadonlySet<number>;

/** An edge that goes below minor and comes back within this is in one alarm. */
const SAME_ALARM = 3_600_000;

/** Every few minutes the last quarter of an hour is judged, as the map and a rule do, for a month in which nothing is wrong. */
export function countFalseAlarms(
  nature: EdgeNature,
  seed: number,
  { every, window }: { every: number; window: number },
): FalseAlarms {
  const edge = generateEdge(nature, CALENDAR, seed);
  const look = createLook(edge);
  const result: FalseAlarms = {
    name: nature.name,
    looks: 0,
    minor: 0,
    major: 0,
    critical: 0,
    days: CALENDAR.days - FIRST_JUDGED,
    examples: [],
  };
  let alarm: { at: number; worst: number } | undefined;
  for (let at = START + FIRST_JUDGED * DAY; at <= START + CALENDAR.days * DAY; at += every) {
    result.looks += 1;
    const [finding] = look(at - window, at);
    if (!finding || finding.score < SEVERITY_FROM.minor) continue;
    // It is still the one alarm while it wavers; only when it was gone for an hour it would be another.
    const worst = alarm && at - alarm.at <= SAME_ALARM ? alarm.worst : 0;
    alarm = { at, worst: Math.max(worst, finding.score) };
    for (const severity of ['minor', 'major', 'critical'] as const)
      if (finding.score >= SEVERITY_FROM[severity] && worst < SEVERITY_FROM[severity]) result[severity] += 1;
    if (finding.score >= SEVERITY_FROM.major && worst < SEVERITY_FROM.major) result.examples.push(describe(finding, at));
  }
  return result;
}

const describe = ({ metric, direction, score, actual, usual, lines }: Finding, at: number) =>
  `${new Date(at).toISOString()} ${metric} ${direction} ${score}: ${actual.toPrecision(3)}, usually ${usual.middle.toPrecision(3)} (${usual.low.toPrecision(3)}-${usual.high.toPrecision(3)}), ${lines} lines`;

/** The window as detection would get it from Elasticsearch; stretches of history come again and again and are kept. */
function createLook(edge: GeneratedEdge): (from: number, to: number) => Finding[] {
  const kept = new Map<string, FigureBucket>();
  return (from, to) => {
    const series = seriesOf(edge, planWindow({ from: epochMs(from), to: epochMs(to) }), to, kept);
    return evaluateSeries({ kind: 'edge', id: 'a→b' as EdgeId }, series, toPhases(series.recent, series.history)).findings;
  };
}

export function seriesOf(edge: GeneratedEdge, plan: WindowPlan, until: number, kept = new Map<string, FigureBucket>()): Series {
  const bucketsOf = (stretch: Stretch | undefined): FigureBucket[] =>
    (stretch ? toBucketGrid(stretch, EVERYTHING, until) : []).flatMap(({ at, from, to }) => {
      if (!stretch || from < START) return [];
      const inside = stretch.ranges
        .map((range) => ({ from: Math.max(range.from, at), to: Math.min(range.to, at + stretch.interval, until) }))
        .filter((range) => range.from < range.to);
      const key = `${from} ${to} ${stretch.interval}`;
      const bucket = kept.get(key) ?? edge.between(inside);
      if (stretch !== plan.recent) kept.set(key, bucket);
      return [bucket];
    });
  return { recent: bucketsOf(plan.recent), history: bucketsOf(plan.history), lead: bucketsOf(plan.lead) };
}
