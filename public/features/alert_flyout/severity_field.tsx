import { EuiFlexItem, EuiSelect } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { RuleParams } from '../../../common/domain/alert_rule';
import type { Severity } from '../../../common/domain/anomaly';
import { SEVERITIES } from '../../../common/domain/anomaly';
import { severityOf, withSeverity } from './severity_of';
import { severityWord } from './severity_word';

interface Props {
  params: RuleParams;
  onChange(params: RuleParams): void;
}

/** How bad a finding must be, for rules that leave the judging to the detector. */
export function SeverityField({ params, onChange }: Props) {
  const severity = severityOf(params);
  if (severity === undefined) return null;
  return (
    <EuiFlexItem grow={1} style={{ minWidth: 130 }}>
      <EuiSelect
        fullWidth
        aria-label={i18n.translate('meshObservability.alert.severity', { defaultMessage: 'How bad it must be' })}
        value={severity}
        options={SEVERITIES.map((value) => ({ value, text: severityWord(value) }))}
        onChange={(event) => onChange(withSeverity(params, event.target.value as Severity))}
        data-test-subj="meshAlertSeverity"
      />
    </EuiFlexItem>
  );
}
