import type { TimeRange } from '../../common/domain/time_range';
import { epochMs } from '../../common/domain/units';
import { DAY } from './generated_lines';

const MINUTE = 60_000;

export const WINDOWS = [
  { name: '15 min', length: 15 * MINUTE },
  { name: '1 h', length: 60 * MINUTE },
  { name: '6 h', length: 360 * MINUTE },
  { name: '24 h', length: DAY.to - DAY.from },
] as const;

export const WHOLE_DAY = WINDOWS[3].length;

/** The last part of the generated day, a second later each round, as a page that refreshes asks. */
export function windowOf(length: number, round: number): TimeRange {
  const later = 1000 * round;
  return { from: epochMs(DAY.to - length + later), to: epochMs(DAY.to + later) };
}
