import { allMetrics } from '../../server/analysis/all_metrics';
import type { FigureBucket } from '../../server/analysis/series';

export interface Point {
  /** Epoch milliseconds. */
  at: number;
  value: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DAYS_BACK = 28;
const FEW_DAYS = 3;
/** Without earlier days: so many points right before. */
const RIGHT_BEFORE = 288;
const LEAST = 8;
/** A file of values does not say how many requests each stands on; with so many, chance plays no part. */
const LINES = 1_000;

/**
 * What the detector gives each value when it is the median latency of a service: 0 to 100, judged by the same hours of earlier days, or by
 * what came right before where there are none. Only what came earlier is looked at. Undefined: too little came before.
 */
export function scorePoints(points: readonly Point[]): Array<number | undefined> {
  const metric = allMetrics.find(({ name }) => name === 'p50');
  const buckets = points.map(toBucket);
  return points.map(({ at }, place) => {
    const earlier = buckets.slice(0, place).filter(({ from }) => at - from <= DAYS_BACK * DAY);
    const sameHours = earlier.filter(({ from }) => at - from > DAY / 2 && isSameHour(at, from));
    const days = new Set(sameHours.map(({ from }) => Math.floor(from / DAY))).size;
    const history = days >= FEW_DAYS ? sameHours : earlier.slice(-RIGHT_BEFORE);
    const bucket = buckets[place];
    if (!bucket || history.length < LEAST) return undefined;
    return metric?.learn(history, { recent: [bucket], lead: [] })?.judge(bucket)?.score;
  });
}

function isSameHour(a: number, b: number): boolean {
  const apart = (((a - b) % DAY) + DAY) % DAY;
  return Math.min(apart, DAY - apart) <= HOUR;
}

const toBucket = ({ at, value }: Point): FigureBucket => ({
  from: at,
  to: at + 1,
  covered: 1,
  lines: LINES,
  answered: LINES,
  // One value says nothing of how requests differ: all of them are taken to be alike.
  p50: value,
  p75: value,
  p95: value,
  p99: value,
  p999: value,
  judged: 0,
  failed: 0,
});
