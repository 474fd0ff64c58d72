import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { KnownFinding } from '../../../common/domain/anomaly';
import { displayName } from '../../components/display_name';
import { useFormat } from '../../components/use_format';

/** Until when a finding is known, who says so and why. */
export function KnownText({ known: { until, by, reason } }: { known: KnownFinding }) {
  const format = useFormat();
  return (
    <EuiText size="xs" color="subdued">
      <p>
        {i18n.translate('meshObservability.findings.known', {
          defaultMessage: 'Known until {until}{by, select, other {, says {by}}}{reason, select, none {} other {: {reason}}}',
          values: {
            until: format.dateTime(until),
            by: displayName(by === '' ? '?' : by),
            reason: reason === '' ? 'none' : displayName(reason, 200),
          },
        })}
      </p>
    </EuiText>
  );
}
