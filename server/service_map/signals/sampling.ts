import type { TimeRange } from '../../../common/domain/time_range';
import { quantile } from '../../analysis/quantile';
import type { SeriesCounts } from '../../detection/count_series';
import type { MetricSeries } from '../../queries/metric_series';
import type { SeriesIdentity } from '../../sources/metric_source';

interface Identified {
  series: MetricSeries;
  identity: SeriesIdentity;
}

/** Samples that come so much more often than those of others are several proxies' under one label. */
const CROWDED = 0.7;
/** Of fewer samples no rhythm can be told. */
const LEAST_SAMPLES = 4;

/**
 * Which series began within the window, so that their first sample counts from 0: those that say so, and those that came up when
 * their proxy had long been sampled, because Envoy writes a cluster's counters when it is used first.
 */
export function findBirths(
  all: readonly Identified[],
  range: TimeRange,
): (series: MetricSeries, identity: SeriesIdentity) => boolean {
  const firstStep = new Map<string, number>();
  for (const { series, identity } of all) {
    const proxy = proxyOf(identity);
    const place = series.steps[0]?.place ?? 0;
    if (proxy !== undefined) firstStep.set(proxy, Math.min(place, firstStep.get(proxy) ?? place));
  }
  return (series, identity) => {
    if ('since' in identity && identity.since !== undefined) return identity.since >= range.from;
    const proxy = proxyOf(identity);
    return proxy !== undefined && (series.steps[0]?.place ?? 0) > (firstStep.get(proxy) ?? 0);
  };
}

function proxyOf(identity: SeriesIdentity): string | undefined {
  if (identity.kind !== 'outbound' && identity.kind !== 'inbound') return undefined;
  const { instance, since } = identity;
  const writer = identity.kind === 'outbound' ? identity.source : identity.service;
  return instance === undefined && since === undefined ? undefined : JSON.stringify([writer.id, instance, since]);
}

/** Milliseconds between two samples, as most proxies have it. */
export function findPeriod(counts: readonly SeriesCounts[]): number | undefined {
  const periods = counts.flatMap((each) => periodOf(each) ?? []).sort((a, b) => a - b);
  return periods.length === 0 ? undefined : quantile(periods, 0.5);
}

const periodOf = ({ first, last, samples }: SeriesCounts) =>
  samples >= LEAST_SAMPLES && last > first ? (last - first) / (samples - 1) : undefined;

/** Nothing tells whether these samples are one proxy's, or why they are not: counters that fall and rise by turns, or samples too often for one. */
export function whyUntold(
  { identity, counts }: { identity: { instance?: string; since?: number }; counts: SeriesCounts },
  period: number | undefined,
): 'instances_mixed' | 'instances_unnamed' | undefined {
  if (identity.instance !== undefined || identity.since !== undefined) return undefined;
  if (Object.values(counts.by).some(({ restarts }) => restarts > 0)) return 'instances_mixed';
  if (counts.samples < LEAST_SAMPLES) return 'instances_unnamed';
  const own = periodOf(counts);
  return own !== undefined && period !== undefined && own < period * CROWDED ? 'instances_mixed' : undefined;
}
