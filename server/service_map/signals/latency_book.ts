import type { SignalFigures, SignalGap } from '../../../common/domain/edge_signals';
import { milliseconds } from '../../../common/domain/units';
import type { CountedBound, Quantile } from '../../analysis/read_quantile';
import { envoyBucketOf, readQuantile } from '../../analysis/read_quantile';
import type { MetricLatency } from '../../queries/metric_latency';
import type { MetricReader } from '../../sources/metric_source';
import type { OutboundSeries } from './outbound_series';
import { pairOf } from './outbound_series';

type LatencyFigures = Pick<SignalFigures, 'p50' | 'p95' | 'p99' | 'p95Within' | 'gaps'>;

/** Percentiles of edges from the histograms of their callers' proxies. */
export interface LatencyBook {
  /** What can be said of an edge's durations beside its counted figures. */
  figuresOf(pair: string, figures: SignalFigures, isTcp: boolean): LatencyFigures;
}

interface Page {
  bounds: Map<number, number>;
  percentiles?: { p50: number; p95: number; p99: number };
}

export function createLatencyBook(
  latencies: readonly MetricLatency[],
  outbound: readonly OutboundSeries[],
  reader: MetricReader,
  cut: boolean,
): LatencyBook {
  const pages = new Map<string, Page>();
  const bySeries = new Map(outbound.map((each) => [JSON.stringify(each.series.key), each]));
  for (const latency of latencies) {
    const identity = reader.identifySeries(latency.key);
    if (identity.kind !== 'outbound') continue;
    const pair = pairOf(identity);
    const page = pages.get(pair) ?? { bounds: new Map<number, number>() };
    if (latency.kind === 'percentiles') {
      if (identity.isCopy && page.percentiles) continue;
      page.percentiles = latency;
    } else {
      const series = bySeries.get(JSON.stringify(latency.key));
      if (!series) continue;
      const grown = latency.seen.max - (series.counts.isBorn ? 0 : latency.seen.min);
      page.bounds.set(latency.bound, (page.bounds.get(latency.bound) ?? 0) + grown);
    }
    pages.set(pair, page);
  }
  return {
    figuresOf: (pair, { gaps, count }, isTcp) => {
      const gap = (reason: SignalGap['reason']): LatencyFigures => ({ gaps: [...gaps, { figure: 'latency', reason }] });
      if (isTcp) return gap('connections');
      const known = gaps.find(({ figure }) => figure === 'count');
      // What one bound had counted before a restart cannot be told from what it counted after.
      if (known) return gap(known.reason);
      if (!reader.cluster.latency) return gap('no_histogram');
      const read = readPage(pages.get(pair));
      if (read) return { ...read, gaps };
      return gap(cut ? 'buckets_cut' : count === 0 ? 'none_counted' : 'no_histogram');
    },
  };
}

function readPage(page: Page | undefined): Omit<LatencyFigures, 'gaps'> | undefined {
  if (page?.percentiles) {
    const { p50, p95, p99 } = page.percentiles;
    return { p50: milliseconds(p50), p95: milliseconds(p95), p99: milliseconds(p99), p95Within: toWithin(envoyBucketOf(p95)) };
  }
  const counted: CountedBound[] = [...(page?.bounds ?? [])].map(([bound, count]) => ({ bound, count }));
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => readQuantile(counted, share));
  if (!p50 || !p95 || !p99) return undefined;
  return {
    p50: milliseconds(p50.value),
    p95: milliseconds(p95.value),
    p99: milliseconds(p99.value),
    p95Within: toWithin(p95),
  };
}

const toWithin = ({ from, to }: Pick<Quantile, 'from' | 'to'>): NonNullable<SignalFigures['p95Within']> => ({
  from: milliseconds(from),
  ...(Number.isFinite(to) ? { to: milliseconds(to) } : {}),
});
