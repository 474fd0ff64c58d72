import type { ChangeKind } from '../comparison/change';
import type { Tone } from '../graph';

/** How an edge is drawn, in map units. Tones differ by form as well as by colour. */
export interface EdgeStyle {
  width: number;
  dash?: [number, number];
  /** A wide, soft line below it. */
  halo: boolean;
  /** open: two strokes instead of a filled triangle. */
  arrow: 'filled' | 'open';
  opacity: number;
}

const [THINNEST, PER_DECADE, THICKEST] = [1.25, 1.15, 6];
const LEAST_WIDTH: Record<Tone, number> = { critical: 3, warning: 2.5, notice: 2.25, quiet: 0, unknown: 0 };

/** What is not there any more: dots, whatever it was. */
const GONE: EdgeStyle = { width: 1.5, dash: [2, 5], halo: false, arrow: 'open', opacity: 0.9 };

/**
 * @param rate requests a second: ten times as many make a line one step wider
 * @param isUnlogged long dashes: only metrics or traces saw it
 */
export function edgeStyle(tone: Tone, rate: number, change?: ChangeKind, isUnlogged = false): EdgeStyle {
  if (change === 'gone') return GONE;
  const width = Math.min(THICKEST, THINNEST + PER_DECADE * Math.log10(1 + Math.max(0, rate)));
  return {
    // Half units: edges of about the same rate are drawn in one stroke.
    width: Math.round(Math.max(width, LEAST_WIDTH[tone]) * 2) / 2,
    dash: isUnlogged ? [14, 6] : tone === 'notice' ? [7, 4] : undefined,
    halo: tone === 'critical',
    arrow: tone === 'unknown' ? 'open' : 'filled',
    opacity: tone === 'unknown' ? 0.6 : tone === 'quiet' ? 0.85 : 1,
  };
}
