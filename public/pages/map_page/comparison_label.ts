import { i18n } from '@kbn/i18n';
import { epochMs } from '../../../common/domain/units';
import type { Format } from '../../components/format';
import type { Comparison } from './comparison';

/** Within a sentence: "Compared with the period before". */
export function comparisonLabel(comparison: Comparison, format: Pick<Format, 'dateTime'>): string {
  switch (comparison) {
    case 'before':
      return i18n.translate('meshObservability.compare.before', { defaultMessage: 'the period before' });
    case 'day':
      return i18n.translate('meshObservability.compare.day', { defaultMessage: 'the same time yesterday' });
    case 'week':
      return i18n.translate('meshObservability.compare.week', { defaultMessage: 'the same time last week' });
    default:
      return i18n.translate('meshObservability.compare.from', {
        defaultMessage: 'the period from {time}',
        values: { time: format.dateTime(epochMs(Date.parse(comparison.from))) },
      });
  }
}
