import { i18n } from '@kbn/i18n';
import type { FilterProblem } from '../../../../common/filter/filter_ast';
import { displayName } from '../../../components/display_name';

/** What is wrong with a filter, and at which character. */
export function filterProblemText({ code, at, found }: FilterProblem): string {
  const values = { at: at + 1, found: found === '' ? '' : displayName(found, 24) };
  switch (code) {
    case 'field_expected':
      return found === ''
        ? i18n.translate('meshObservability.filter.fieldMissing', {
            defaultMessage: 'Something is missing at the end: what to ask about, such as p95, errors or ns.',
          })
        : i18n.translate('meshObservability.filter.fieldExpected', {
            defaultMessage:
              'Character {at}: “{found}” is nothing to ask about. There are name, ns, zone, mesh, protocol, health, rate, errors, p50, p95 and p99.',
            values,
          });
    case 'comparison_expected':
      return i18n.translate('meshObservability.filter.comparisonExpected', {
        defaultMessage: 'Character {at}: a comparison is missing, such as > or =.',
        values,
      });
    case 'value_expected':
      return i18n.translate('meshObservability.filter.valueExpected', {
        defaultMessage: 'Character {at}: what to compare with is missing.',
        values,
      });
    case 'not_a_number':
      return i18n.translate('meshObservability.filter.notANumber', {
        defaultMessage: 'Character {at}: “{found}” is no figure. Write 200, 0.5s, 3% or 10/min.',
        values,
      });
    case 'not_for_texts':
      return i18n.translate('meshObservability.filter.notForTexts', {
        defaultMessage: 'Character {at}: names are not greater or less. Use =, != or : for a part of it.',
        values,
      });
    case 'unclosed':
      return i18n.translate('meshObservability.filter.unclosed', {
        defaultMessage: 'Character {at}: this bracket is never closed.',
        values,
      });
    case 'unexpected':
      return i18n.translate('meshObservability.filter.unexpected', {
        defaultMessage: 'Character {at}: “{found}” makes no sense here.',
        values,
      });
    case 'too_deep':
      return i18n.translate('meshObservability.filter.tooDeep', {
        defaultMessage: 'Character {at}: too many brackets inside each other.',
        values,
      });
  }
}
