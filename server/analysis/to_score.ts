import type { AnomalyScore } from '../../common/domain/anomaly';
import { anomalyScore } from '../../common/domain/anomaly';

/** At which value a measure reaches 3 (warning), 25 (minor), 50 (major), 75 (critical) and 100. Ascending. */
export type Scale = readonly [warning: number, minor: number, major: number, critical: number, most: number];

const SCORES = [3, 25, 50, 75, 100] as const;

/** Between its steps straight; 0 below the first. */
export function toScore(value: number, scale: Scale): AnomalyScore {
  if (!(value >= scale[0])) return anomalyScore(0);
  for (let step = 1; step < scale.length; step++) {
    const [from, to] = [scale[step - 1] as number, scale[step] as number];
    const [low, high] = [SCORES[step - 1] as number, SCORES[step] as number];
    if (value < to) return anomalyScore(low + ((high - low) * (value - from)) / (to - from));
  }
  return anomalyScore(100);
}
