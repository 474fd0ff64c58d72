import { EuiFlexItem, EuiSelect } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { RuleParams } from '../../../common/domain/alert_rule';
import type { Severity } from '../../../common/domain/anomaly';
import { SEVERITIES } from '../../../common/domain/anomaly';

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
        options={SEVERITIES.map((value) => ({ value, text: severityText(value) }))}
        onChange={(event) => onChange(withSeverity(params, event.target.value as Severity))}
        data-test-subj="meshAlertSeverity"
      />
    </EuiFlexItem>
  );
}

function severityOf(params: RuleParams): Severity | undefined {
  if ('severity' in params) return params.severity;
  return 'percentile' in params && params.condition.kind === 'above_usual' ? params.condition.severity : undefined;
}

function withSeverity(params: RuleParams, severity: Severity): RuleParams {
  if ('severity' in params) return { ...params, severity };
  return 'percentile' in params ? { ...params, condition: { kind: 'above_usual', severity } } : params;
}

function severityText(severity: Severity): string {
  const texts: Record<Severity, string> = {
    warning: i18n.translate('meshObservability.alert.severityFrom.warning', { defaultMessage: 'at least a warning' }),
    minor: i18n.translate('meshObservability.alert.severityFrom.minor', { defaultMessage: 'at least minor' }),
    major: i18n.translate('meshObservability.alert.severityFrom.major', { defaultMessage: 'at least major' }),
    critical: i18n.translate('meshObservability.alert.severityFrom.critical', { defaultMessage: 'critical' }),
  };
  return texts[severity];
}
