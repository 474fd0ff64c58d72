import type { Ratio } from '../../common/domain/units';

/** How bad a share of failures is; the map paints by the same bounds. */
export function errorTone(ratio: Ratio): 'danger' | 'warning' | undefined {
  if (ratio >= 0.05) return 'danger';
  return ratio >= 0.01 ? 'warning' : undefined;
}
