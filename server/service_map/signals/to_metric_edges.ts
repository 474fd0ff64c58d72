import type { SignalFigures, SignalGap } from '../../../common/domain/edge_signals';
import type { TimeRange } from '../../../common/domain/time_range';
import { durationOf } from '../../../common/domain/time_range';
import { epochMs, perSecond, ratio } from '../../../common/domain/units';
import type { SeriesCounts } from '../../detection/count_series';
import type { SeriesCounter } from '../../queries/metric_series';
import type { LatencyBook } from './latency_book';
import type { OutboundSeries } from './outbound_series';
import { pairOf } from './outbound_series';
import { findPeriod, whyUntold } from './sampling';
import type { SeenEdge } from './seen_edge';

/** Edges that somebody used in the window, as the callers' proxies counted them. */
export function toMetricEdges(outbound: readonly OutboundSeries[], range: TimeRange, latencies: LatencyBook): SeenEdge[] {
  const period = findPeriod(outbound.map(({ counts }) => counts));
  const byPair = new Map<string, OutboundSeries[]>();
  for (const each of outbound) byPair.set(pairOf(each.identity), [...(byPair.get(pairOf(each.identity)) ?? []), each]);
  return [...byPair].flatMap(([pair, series]) => {
    const [first] = series;
    if (!first || !series.some(({ counts }) => hasHappened(counts))) return [];
    const isTcp = !series.some(({ counts }) => (counts.highest.completed ?? 0) > 0);
    const figures = toFigures(series, { range, period, isTcp });
    const { source, destination } = first.identity;
    const timeouts = sumOf(series, 'timeouts')?.by;
    return [
      {
        source,
        destination,
        isTcp,
        figures: { ...figures, ...latencies.figuresOf(pair, figures, isTcp) },
        ...(timeouts === undefined ? {} : { timeouts }),
      },
    ];
  });
}

/** Proxies without an idle call write a counter that stands still. With one sample nothing is known, so the edge is there as it ever was. */
const hasHappened = ({ by, highest }: SeriesCounts) =>
  Object.keys(by).length === 0
    ? (highest.attempts ?? highest.connections ?? 0) > 0
    : [by.completed, by.attempts, by.connections].some((increase) => increase !== undefined && increase.by > 0);

function toFigures(
  series: readonly OutboundSeries[],
  { range, period, isTcp }: { range: TimeRange; period: number | undefined; isTcp: boolean },
): SignalFigures {
  const counts = series.map((each) => each.counts);
  const [first, last] = [Math.min(...counts.map((each) => each.first)), Math.max(...counts.map((each) => each.last))];
  const base = {
    signal: 'metrics' as const,
    newest: epochMs(last),
    covers: ratio(Math.min(1, (last - first) / durationOf(range))),
  };
  const untold = series.flatMap((each) => whyUntold(each, period) ?? []);
  const [reason] = untold.sort();
  if (reason) return { ...base, gaps: [{ figure: 'count', reason }] };
  const counted = isTcp ? sumOf(series, 'connections') : (sumOf(series, 'completed') ?? requestsOf(series));
  if (!counted || last <= first) return { ...base, gaps: [{ figure: 'count', reason: 'one_sample' }] };
  const attempts = isTcp ? undefined : sumOf(series, 'attempts')?.by;
  const failed = isTcp ? undefined : sumOf(series, 'failed');
  const gaps: Array<SignalGap | false> = [
    counted.restarts > 0 && { figure: 'count', reason: 'restarted' },
    counted.by === 0 && { figure: 'errors', reason: 'none_counted' },
    isTcp && { figure: 'errors', reason: 'connections' },
  ];
  const seconds = (last - first) / 1_000;
  return {
    ...base,
    count: counted.by,
    rate: perSecond(counted.by / seconds),
    ...(attempts === undefined ? {} : { attempts }),
    // Without the counter nobody failed: Envoy writes it with the first failure.
    ...(isTcp || counted.by === 0 ? {} : { errorRatio: ratio(Math.min(1, (failed?.by ?? 0) / counted.by)) }),
    gaps: gaps.filter((gap) => gap !== false),
  };
}

/** Where nobody counts answers: what was tried, without what was tried again. */
function requestsOf(series: readonly OutboundSeries[]) {
  const [attempts, retries] = [sumOf(series, 'attempts'), sumOf(series, 'retries')];
  return attempts && { by: Math.max(0, attempts.by - (retries?.by ?? 0)), restarts: attempts.restarts };
}

/** Undefined where no proxy has it, or where one sample tells nothing. */
function sumOf(series: readonly OutboundSeries[], name: SeriesCounter): { by: number; restarts: number } | undefined {
  const increases = series.flatMap(({ counts }) => counts.by[name] ?? []);
  if (increases.length === 0) return undefined;
  return {
    by: increases.reduce((sum, { by }) => sum + by, 0),
    restarts: increases.reduce((sum, { restarts }) => sum + restarts, 0),
  };
}
