import { EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { MlDriver, MlKind } from '../../../common/domain/ml';
import { milliseconds } from '../../../common/domain/units';
import { displayName } from '../../components/display_name';
import { useFormat } from '../../components/use_format';

const MOST = 8;

/** Which property matters how much, as bars with their figures. */
export function DriverList({ kind, drivers }: { kind: MlKind; drivers: readonly MlDriver[] }) {
  const format = useFormat();
  const { colors } = useEuiTheme().euiTheme;
  const most = drivers[0]?.importance ?? 0;
  if (most === 0) {
    return (
      <EuiText size="s" color="subdued">
        <p>
          {i18n.translate('meshObservability.ml.noDrivers', {
            defaultMessage: 'No property of a request tells anything about it.',
          })}
        </p>
      </EuiText>
    );
  }
  return (
    <ol style={{ margin: '8px 0', display: 'grid', gap: 4 }} data-test-subj="meshMlDrivers">
      {drivers.slice(0, MOST).map(({ feature, importance }) => (
        <li key={feature} style={{ display: 'grid', gridTemplateColumns: '14em 1fr 6em', gap: 8, alignItems: 'center' }}>
          <EuiText size="s" style={{ overflowWrap: 'anywhere' }}>
            {displayName(feature)}
          </EuiText>
          <div style={{ background: colors.lightestShade }}>
            <div style={{ background: colors.primary, height: 10, width: `${(100 * importance) / most}%` }} />
          </div>
          <EuiText size="s" textAlign="right">
            {kind === 'duration_drivers' ? `± ${format.duration(milliseconds(importance))}` : importance.toPrecision(2)}
          </EuiText>
        </li>
      ))}
    </ol>
  );
}
