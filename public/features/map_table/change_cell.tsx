import { EuiBadge, EuiTextColor } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { Format } from '../../components/format';
import { notableText } from '../../components/notable_text';
import type { RowChange } from './to_table_rows';

/** How an edge goes against the period that is compared with. */
export function ChangeCell({ change, format }: { change: RowChange | undefined; format: Format }) {
  if (!change) {
    return (
      <EuiTextColor color="subdued">
        {i18n.translate('meshObservability.table.notCompared', { defaultMessage: 'not compared' })}
      </EuiTextColor>
    );
  }
  if (change.kind === 'new') {
    return <EuiBadge color="primary">{i18n.translate('meshObservability.table.new', { defaultMessage: 'new' })}</EuiBadge>;
  }
  if (change.kind === 'same') {
    return (
      <EuiTextColor color="subdued">
        {i18n.translate('meshObservability.table.same', { defaultMessage: 'much as then' })}
      </EuiTextColor>
    );
  }
  return (
    <EuiTextColor color={change.notable.isWorse ? 'danger' : 'default'} style={{ whiteSpace: 'nowrap' }}>
      {notableText(change.notable, format)}
    </EuiTextColor>
  );
}
