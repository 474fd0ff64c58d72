import { i18n } from '@kbn/i18n';
import type { Tone } from './graph';

/** A tone in words, as the legend, the tooltip and a screen reader say it. */
export function toneWord(tone: Tone): string {
  switch (tone) {
    case 'critical':
      return i18n.translate('meshObservability.map.tone.critical', { defaultMessage: '5 % errors or more' });
    case 'warning':
      return i18n.translate('meshObservability.map.tone.warning', { defaultMessage: '1 % errors or more' });
    case 'notice':
      return i18n.translate('meshObservability.map.tone.notice', { defaultMessage: 'errors hidden by retries' });
    case 'quiet':
      return i18n.translate('meshObservability.map.tone.quiet', { defaultMessage: 'fewer than 1 % errors' });
    case 'unknown':
      return i18n.translate('meshObservability.map.tone.unknown', { defaultMessage: 'errors not known' });
  }
}
