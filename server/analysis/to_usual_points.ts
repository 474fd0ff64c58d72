import type { UsualFigure, UsualPoint } from '../../common/domain/usual_traffic';
import { epochMs } from '../../common/domain/units';
import { pick } from './learn_usual';
import { poolBuckets } from './merge_buckets';
import { quantile, sorted } from './quantile';
import type { FigureBucket } from './series';
import { toPhases } from './to_phases';

/** Fewer stretches have no middle half worth the name. */
const FEWEST = 3;
/** Answered requests that a 95th percentile needs. */
const ENOUGH_FOR_P95 = 20;

type Span = Pick<FigureBucket, 'from' | 'to' | 'covered'>;

/** For every step of a window what the same hours of earlier days were like: the middle half of the days, and their median. */
export function toUsualPoints(steps: readonly Span[], history: readonly FigureBucket[]): UsualPoint[] {
  const points: UsualPoint[] = [];
  for (const { recent, hours, weekly } of toPhases(steps, history)) {
    const timed = poolBuckets(pick(history, hours), ({ p95, answered }) => (p95 === undefined ? 0 : answered), ENOUGH_FOR_P95);
    const p95 = toFigure(timed.map((bucket) => bucket.p95));
    const rate = toFigure(
      pick(history, weekly).map(({ lines, covered }) => (covered > 0 ? (lines * 1_000) / covered : undefined)),
    );
    if (!p95 && !rate) continue;
    for (const place of recent)
      points.push({ at: epochMs(steps[place]?.from ?? 0), ...(p95 ? { p95 } : {}), ...(rate ? { rate } : {}) });
  }
  return points.sort((a, b) => a.at - b.at);
}

function toFigure(values: ReadonlyArray<number | undefined>): UsualFigure | undefined {
  const known = sorted(values.filter((value) => value !== undefined));
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(known, share));
  if (known.length < FEWEST || low === undefined || middle === undefined || high === undefined) return undefined;
  return { low, middle, high };
}
