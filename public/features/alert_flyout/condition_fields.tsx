import { EuiFieldNumber, EuiFlexGroup, EuiFlexItem, EuiFormRow, EuiSelect } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { AlertDraft, AlertSubject } from './alert_draft';
import { chooseMinRequests, conditionOf, conditions } from './conditions';
import { SeverityField } from './severity_field';
import { thresholdOf, withThreshold } from './threshold';
import { toRuleName } from './to_start_draft';
import { windowText } from './window_text';

interface Props {
  subject: AlertSubject;
  draft: AlertDraft;
  change(patch: Partial<AlertDraft>): void;
}

const WINDOWS = [1, 5, 15, 60, 360, 1_440];

/** When it fires: what, how much, over what time. */
export function ConditionFields({ subject, draft, change }: Props) {
  const { params } = draft;
  const current = conditionOf(params);
  const offered = conditions().filter(({ scopes }) => scopes.includes(subject.scope.kind));

  const choose = (id: string) => {
    const next = offered.find((condition) => condition.id === id);
    if (!next) return;
    // A name that nobody touched follows the condition.
    const isOwnName = draft.name !== toRuleName(subject, current);
    change({
      kind: next.kind,
      params: next.start(subject, params.windowMinutes),
      suggest: thresholdOf(next.start(subject, params.windowMinutes)) !== undefined,
      ownThreshold: false,
      ...(isOwnName ? {} : { name: toRuleName(subject, next) }),
    });
  };
  const last = (windowMinutes: number) => {
    const minRequests = 'minRequests' in params ? { minRequests: chooseMinRequests(subject, windowMinutes) } : {};
    change({
      params: { ...params, windowMinutes, ...minRequests },
      suggest: !draft.ownThreshold && thresholdOf(params) !== undefined,
    });
  };

  return (
    <EuiFormRow label={i18n.translate('meshObservability.alert.when', { defaultMessage: 'When' })} fullWidth>
      <EuiFlexGroup gutterSize="s" responsive={false} wrap>
        <EuiFlexItem grow={3} style={{ minWidth: 200 }}>
          <EuiSelect
            fullWidth
            aria-label={i18n.translate('meshObservability.alert.condition', { defaultMessage: 'Condition' })}
            value={current.id}
            options={offered.map(({ id, label }) => ({ value: id, text: label }))}
            onChange={(event) => choose(event.target.value)}
            data-test-subj="meshAlertCondition"
          />
        </EuiFlexItem>
        <ThresholdField draft={draft} change={change} />
        <SeverityField params={params} onChange={(next) => change({ params: next })} />
        <EuiFlexItem grow={2} style={{ minWidth: 140 }}>
          <EuiSelect
            fullWidth
            aria-label={i18n.translate('meshObservability.alert.window', { defaultMessage: 'Over what time' })}
            value={params.windowMinutes}
            options={[...new Set([...WINDOWS, params.windowMinutes])]
              .sort((a, b) => a - b)
              .map((value) => ({ value, text: windowText(value) }))}
            onChange={(event) => last(Number(event.target.value))}
            data-test-subj="meshAlertWindow"
          />
        </EuiFlexItem>
      </EuiFlexGroup>
    </EuiFormRow>
  );
}

function ThresholdField({ draft: { params, suggest }, change }: Omit<Props, 'subject'>) {
  const threshold = thresholdOf(params);
  if (threshold === undefined) return null;
  const isRatio = 'measure' in params;
  const shown = isRatio ? Math.round(threshold * 1_000) / 10 : threshold;
  return (
    <EuiFlexItem grow={1} style={{ minWidth: 110 }}>
      <EuiFieldNumber
        fullWidth
        aria-label={i18n.translate('meshObservability.threshold.label', { defaultMessage: 'Threshold' })}
        append={isRatio ? '%' : 'ms'}
        min={isRatio ? 0.1 : 1}
        step={isRatio ? 0.1 : 1}
        // Until the past has said something sensible there is nothing to read.
        value={suggest ? '' : shown}
        onChange={(event) => {
          const value = event.target.valueAsNumber;
          if (value > 0)
            change({ params: withThreshold(params, isRatio ? value / 100 : value), suggest: false, ownThreshold: true });
        }}
        data-test-subj="meshAlertThreshold"
      />
    </EuiFlexItem>
  );
}
