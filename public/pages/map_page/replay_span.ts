import { i18n } from '@kbn/i18n';
import type { TimeRange } from '../../../common/domain/time_range';
import { epochMs } from '../../../common/domain/units';

/** What is replayed: the window itself, or the hours until its end. */
export const REPLAY_SPANS = ['window', 'hour', 'sixHours', 'day'] as const;
export type ReplaySpan = (typeof REPLAY_SPANS)[number];

const HOUR = 3_600_000;
const LENGTHS: Record<Exclude<ReplaySpan, 'window'>, number> = { hour: HOUR, sixHours: 6 * HOUR, day: 24 * HOUR };

export const toReplayRange = (range: TimeRange, span: ReplaySpan): TimeRange =>
  span === 'window' ? range : { from: epochMs(Math.max(0, range.to - LENGTHS[span])), to: range.to };

export function replaySpanName(span: ReplaySpan): string {
  switch (span) {
    case 'window':
      return i18n.translate('meshObservability.replay.window', { defaultMessage: 'The time on screen' });
    case 'hour':
      return i18n.translate('meshObservability.replay.hour', { defaultMessage: 'The hour until its end' });
    case 'sixHours':
      return i18n.translate('meshObservability.replay.sixHours', { defaultMessage: 'The six hours until its end' });
    case 'day':
      return i18n.translate('meshObservability.replay.day', { defaultMessage: 'The day until its end' });
  }
}
