import { EuiScreenReaderOnly, EuiTextColor, EuiToolTip } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

/** Stands where a figure cannot be known, and says why. */
export function UnknownFigure({ why }: { why: string }) {
  return (
    <EuiToolTip content={why}>
      <EuiTextColor color="subdued" style={{ fontWeight: 'normal' }}>
        {i18n.translate('meshObservability.unknown', { defaultMessage: 'unknown' })}
        <EuiScreenReaderOnly>
          <span>: {why}</span>
        </EuiScreenReaderOnly>
      </EuiTextColor>
    </EuiToolTip>
  );
}
