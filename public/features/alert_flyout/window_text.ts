import { i18n } from '@kbn/i18n';

/** The time that every check of a rule looks at. */
export function windowText(minutes: number): string {
  return minutes < 60 || minutes % 60 !== 0
    ? i18n.translate('meshObservability.alert.lastMinutes', {
        defaultMessage: 'in the last {minutes, plural, one {minute} other {# minutes}}',
        values: { minutes },
      })
    : i18n.translate('meshObservability.alert.lastHours', {
        defaultMessage: 'in the last {hours, plural, one {hour} other {# hours}}',
        values: { hours: minutes / 60 },
      });
}
