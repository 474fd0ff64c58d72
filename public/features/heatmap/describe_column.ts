import { i18n } from '@kbn/i18n';
import type { HeatmapColumn, LatencyHeatmap } from '../../../common/domain/latency_heatmap';
import type { Format } from '../../components/format';

/** One moment in words: how many requests, their percentiles, and where most of them are. */
export function describeColumn(
  { at, counts, p50, p95, p99 }: HeatmapColumn,
  { bounds }: Pick<LatencyHeatmap, 'bounds'>,
  format: Format,
): string {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const time = format.time(at);
  if (total === 0 || p50 === undefined || p95 === undefined || p99 === undefined) {
    return i18n.translate('meshObservability.heatmap.quiet', { defaultMessage: '{time}: nothing answered', values: { time } });
  }
  const row = counts.indexOf(Math.max(...counts));
  const [from, to] = [bounds[row], bounds[row + 1]];
  return i18n.translate('meshObservability.heatmap.column', {
    defaultMessage: '{time}: {total} answered, p50 {p50}, p95 {p95}, p99 {p99}; most of them took {from} to {to}',
    values: {
      time,
      total: format.count(total),
      p50: format.duration(p50),
      p95: format.duration(p95),
      p99: format.duration(p99),
      from: from === undefined ? '' : format.duration(from),
      to: to === undefined ? '∞' : format.duration(to),
    },
  });
}
