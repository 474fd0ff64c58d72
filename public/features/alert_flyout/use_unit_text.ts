import { i18n } from '@kbn/i18n';
import { useCallback } from 'react';
import type { RuleUnit } from '../../../common/domain/rule_preview';
import { milliseconds, ratio } from '../../../common/domain/units';
import { useFormat } from '../../components/use_format';

/** Figures of a rule as a person reads them. */
export function useUnitText(unit: RuleUnit): (value: number) => string {
  const format = useFormat();
  return useCallback(
    (value) => {
      if (unit === 'ms') return format.duration(milliseconds(value));
      if (unit === 'ratio') return format.ratio(ratio(value));
      return unit === 'score'
        ? format.count(value)
        : i18n.translate('meshObservability.alert.lines', {
            defaultMessage: '{count} requests',
            values: { count: format.count(value) },
          });
    },
    [format, unit],
  );
}
