import { EuiSpacer, EuiSwitch } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { RuleParams } from '../../../common/domain/alert_rule';

interface Props {
  params: RuleParams;
  onChange(params: RuleParams): void;
}

/** Whether a rule on anything unusual also tells what somebody has said to be known. */
export function KnownField({ params, onChange }: Props) {
  if (!('includeKnown' in params)) return null;
  return (
    <>
      <EuiSpacer size="s" />
      <EuiSwitch
        compressed
        label={i18n.translate('meshObservability.alert.includeKnown', {
          defaultMessage: 'Also what somebody has said to be known',
        })}
        checked={params.includeKnown}
        onChange={({ target }) => onChange({ ...params, includeKnown: target.checked })}
        data-test-subj="meshAlertIncludeKnown"
      />
    </>
  );
}
