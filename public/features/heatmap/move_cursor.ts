import type { HeatmapColumn } from '../../../common/domain/latency_heatmap';

/**
 * Which column a key leads to, from the one at `now`; undefined when it leads nowhere. Arrows go moment by moment, silent ones too, for silence is
 * something to know; page keys go to the next moment that has answered requests, and stay where there is none.
 */
export function moveCursor(key: string, now: number, columns: readonly Pick<HeatmapColumn, 'counts'>[]): number | undefined {
  const last = columns.length - 1;
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, now - 1);
    case 'ArrowRight':
      return Math.min(last, now + 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'PageDown':
      return nearest(columns, now, -1);
    case 'PageUp':
      return nearest(columns, now, 1);
    default:
      return undefined;
  }
}

function nearest(columns: readonly Pick<HeatmapColumn, 'counts'>[], now: number, step: 1 | -1): number {
  for (let place = now + step; place >= 0 && place < columns.length; place += step)
    if (columns[place]?.counts.some((count) => count > 0)) return place;
  return now;
}
