import { EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

/** Said where the page itself has to paint a large map. */
export function OnPageNote() {
  const { euiTheme } = useEuiTheme();
  return (
    <EuiText
      size="xs"
      color="subdued"
      data-test-subj="meshOnPage"
      style={{ position: 'absolute', top: euiTheme.size.s, left: euiTheme.size.s, pointerEvents: 'none' }}
    >
      {i18n.translate('meshObservability.map.onPage', {
        defaultMessage: 'This browser cannot draw the map beside the page: a map of this size may stutter.',
      })}
    </EuiText>
  );
}
