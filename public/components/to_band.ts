import type { TimeRange } from '../../common/domain/time_range';
import type { UsualFigure, UsualPoint } from '../../common/domain/usual_traffic';

export interface BandPoint extends UsualFigure {
  at: number;
}

/** One figure of what is usual, from the left edge of a chart to its right; none where nothing is known of it. */
export function toBand(points: readonly UsualPoint[], figure: 'p95' | 'rate', { from, to }: TimeRange): BandPoint[] {
  const band = points.flatMap(({ at, [figure]: usual }) => (usual && at < to ? [{ at: Math.max(at, from), ...usual }] : []));
  const last = band.at(-1);
  return last ? [...band, { ...last, at: to }] : [];
}
