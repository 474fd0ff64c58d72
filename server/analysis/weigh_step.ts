import type { Judgement, Metric } from './metric';
import { learnFrom } from './learn_usual';
import type { Learned } from './learn_usual';
import { mergeBuckets } from './merge_buckets';
import type { FigureBucket, Series } from './series';

const DAY = 86_400_000;
/** Older days against which the newest ones are a step; fewer prove nothing. */
const OLDER = 3;
/** From so many days on the new level is what is usual. */
const SETTLED = 2;
/** A day that is at least so unusual beside the older ones may belong to a step: many such days in a row are no chance. */
const A_STEP = 3;
/** Minor begins here: what is below is as it was yesterday. */
const AS_YESTERDAY = 25;

export type Step = { settled: Learned } | { days: number };

/**
 * Tells a deployment's lasting step from an incident: were the newest earlier days like this already, and unlike those before? After two such
 * days the new level is what is usual (`settled`); after one it is told as lasting. Undefined: it is of today. Within its first day nothing
 * can be told apart: an incident is what it looks like.
 */
export function weighStep(
  metric: Metric,
  { history, ...around }: Series,
  segment: FigureBucket,
  found: Judgement,
): Step | undefined {
  if (!metric.steps) return undefined;
  const days = byDay(history);
  let settled: FigureBucket[] = [];
  for (let count = 1; count <= days.length - OLDER; count++) {
    const older = learnFrom(metric, days.slice(count).flat(), around, 'same_hours', OLDER);
    const isStep = days.slice(0, count).every((day) => {
      const judged = older?.judge(mergeBuckets(day));
      return judged !== undefined && judged.score >= A_STEP && Math.sign(judged.deviation) === Math.sign(found.deviation);
    });
    if (isStep) settled = days.slice(0, count).flat();
    else if (count > 1) break;
  }
  if (settled.length === 0) return undefined;
  const usual = learnFrom(metric, settled, around, 'same_hours', 1);
  if (usual && usual.history.days >= SETTLED) return { settled: usual };
  const now = usual?.judge(segment);
  return now && now.score < AS_YESTERDAY ? { days: 1 } : undefined;
}

/** The newest day first. */
function byDay(stretches: readonly FigureBucket[]): Array<[FigureBucket, ...FigureBucket[]]> {
  const days = new Map<number, [FigureBucket, ...FigureBucket[]]>();
  for (const stretch of stretches) {
    const day = Math.floor(stretch.from / DAY);
    const known = days.get(day);
    if (known) known.push(stretch);
    else days.set(day, [stretch]);
  }
  return [...days].sort(([a], [b]) => b - a).map(([, day]) => day);
}
