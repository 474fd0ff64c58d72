import type { Increase } from '../analysis/count_increase';
import { countIncrease } from '../analysis/count_increase';
import type { MetricSeries, SeriesCounter, SeriesStep } from '../queries/metric_series';

const COUNTERS: readonly SeriesCounter[] = ['completed', 'attempts', 'connections', 'retries', 'timeouts', 'failed'];

export interface SeriesCounts {
  by: Partial<Record<SeriesCounter, Increase>>;
  /** Times of the first and last sample, epoch milliseconds. */
  first: number;
  last: number;
  samples: number;
  /** It began within the window: its first sample counts from 0. */
  isBorn: boolean;
  /** Highest value of each counter: what it counted since its proxy started. */
  highest: Partial<Record<SeriesCounter, number>>;
}

/** What a proxy counted towards a cluster in a window. `isBorn`: it is known to have begun in it, so the first sample counts from 0. */
export function countSeries({ steps }: MetricSeries, isBorn: boolean): SeriesCounts {
  const by: SeriesCounts['by'] = {};
  const highest: SeriesCounts['highest'] = {};
  for (const name of COUNTERS) {
    if (!steps.some(({ seen }) => seen[name])) continue;
    const first = steps.find(({ seen }) => seen[name]);
    // It came up in the midst of a step that had samples without it.
    const cameUp = name === 'failed' && first !== undefined && first.failedSamples < first.samples;
    const increase = countIncrease(
      steps.map((step) => ({ isSampled: step.samples > 0, ...(step.seen[name] ? { seen: step.seen[name] } : {}) })),
      isBorn || cameUp,
    );
    if (increase) by[name] = increase;
    highest[name] = Math.max(...steps.map(({ seen }) => seen[name]?.max ?? 0));
  }
  const sum = (read: (step: SeriesStep) => number) => steps.reduce((total, step) => total + read(step), 0);
  return {
    by,
    highest,
    first: Math.min(...steps.map(({ first }) => first)),
    last: Math.max(...steps.map(({ last }) => last)),
    samples: sum(({ samples }) => samples),
    isBorn,
  };
}
