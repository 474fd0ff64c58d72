import type { SeriesPoint, TrafficDetail } from '../../common/domain/edge_detail';
import type { TimeRange } from '../../common/domain/time_range';
import { epochMs } from '../../common/domain/units';

/** An earlier window's curve, moved to where it is compared. */
export interface EarlierSeries {
  label: string;
  points: SeriesPoint[];
}

/** Points of an earlier series at the times of the later window; none when nothing was logged then, which is not zero. */
export function toEarlierSeries(label: string, earlier: TrafficDetail | undefined, range: TimeRange): EarlierSeries | undefined {
  if (!earlier || earlier.figures.lines === 0) return undefined;
  const shift = range.from - earlier.series.range.from;
  return { label, points: earlier.series.points.map((point) => ({ ...point, at: epochMs(point.at + shift) })) };
}
