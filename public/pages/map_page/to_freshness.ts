import { i18n } from '@kbn/i18n';
import type { ServiceMap } from '../../../common/domain/service_map';
import { epochMs, milliseconds } from '../../../common/domain/units';
import type { Format } from '../../components/format';

export interface Freshness {
  text: string;
  tone: 'success' | 'warning' | 'danger' | 'subdued';
}

const MINUTE = 60_000;
/** Longer without a line than this is not how a mesh behaves that somebody uses. */
const LATE = 2 * MINUTE;
const VERY_LATE = 10 * MINUTE;

/** How old the newest log line is. Of a window that lies in the past it says only how far the lines reach. */
export function toFreshness({ coverage, range }: ServiceMap, now: number, format: Format): Freshness | undefined {
  const newest = Math.max(...coverage.sources.map((source) => source.newest ?? 0));
  if (!(newest > 0)) return undefined;
  if (now - range.to > LATE) {
    const time = format.time(epochMs(newest));
    return {
      tone: 'subdued',
      text: i18n.translate('meshObservability.freshness.until', { defaultMessage: 'logs until {time}', values: { time } }),
    };
  }
  // The clocks of proxies and browser differ: a line from the future is one of now.
  const age = Math.max(0, now - newest);
  return {
    tone: age <= LATE ? 'success' : age <= VERY_LATE ? 'warning' : 'danger',
    text:
      age < 1_000
        ? i18n.translate('meshObservability.freshness.now', { defaultMessage: 'logs just now' })
        : i18n.translate('meshObservability.freshness.ago', {
            defaultMessage: 'logs {age} ago',
            values: { age: format.duration(milliseconds(Math.floor(age / 1_000) * 1_000)) },
          }),
  };
}
