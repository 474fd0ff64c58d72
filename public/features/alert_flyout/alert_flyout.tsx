import {
  EuiButton,
  EuiButtonEmpty,
  EuiFieldText,
  EuiFlexGroup,
  EuiFlexItem,
  EuiFlyout,
  EuiFlyoutBody,
  EuiFlyoutFooter,
  EuiFlyoutHeader,
  EuiFormRow,
  EuiSpacer,
  EuiTitle,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useEffect, useState } from 'react';
import { epochMs } from '../../../common/domain/units';
import { Name } from '../../components/name';
import { ProblemCallout } from '../../components/problem_callout';
import type { Rule } from '../../host/rule';
import { useHost } from '../../host/use_host';
import type { AlertDraft, AlertSubject } from './alert_draft';
import { ConditionFields } from './condition_fields';
import { ConnectorList } from './connector_list';
import { KnownField } from './known_field';
import { Proof } from './proof';
import { ReadinessCallouts } from './readiness_callouts';
import { thresholdOf, withThreshold } from './threshold';
import { toReadiness } from './to_readiness';
import { useChosenConnectors } from './use_chosen_connectors';
import { useConnectors } from './use_connectors';
import { useRulePreview } from './use_rule_preview';
import { useSaveRule } from './use_save_rule';

interface Props {
  subject: AlertSubject;
  /** What it opens with. */
  start: AlertDraft;
  /** Changed instead of made. */
  rule?: Rule;
  onClose(): void;
  onSaved(rule: Rule): void;
}

const DAY = 24 * 60 * 60_000;

/** An alert on what is seen: filled in, tried on the past, made with one click. */
export function AlertFlyout({ subject, start, rule, onClose, onSaved }: Props) {
  const titleId = useGeneratedHtmlId({ prefix: 'meshAlertTitle' });
  const { alerting } = useHost();
  const [draft, setDraft] = useState(start);
  const change = (patch: Partial<AlertDraft>) => setDraft((before) => ({ ...before, ...patch }));
  const [days, setDays] = useState(1);
  const [now] = useState(() => Date.now());
  const result = useRulePreview(draft, { from: epochMs(now - days * DAY), to: epochMs(now) });
  const connectors = useConnectors();
  useChosenConnectors(connectors.connectors, { draft, change, isNew: rule === undefined });
  const { save, isSaving, failure } = useSaveRule({ rule, connectors: connectors.connectors ?? [], onSaved });
  const readiness = toReadiness(alerting, connectors);

  const { preview, isCurrent } = result;
  const { suggest, params } = draft;
  useEffect(() => {
    if (!suggest || !isCurrent || !preview) return;
    setDraft((before) => ({ ...before, suggest: false, params: withThreshold(before.params, preview.threshold) }));
  }, [suggest, isCurrent, preview]);

  const threshold = suggest ? undefined : thresholdOf(params);
  const isReady = draft.name.trim() !== '' && !suggest && !readiness.some(({ blocks }) => blocks);
  return (
    <EuiFlyout onClose={onClose} size="m" ownFocus aria-labelledby={titleId} data-test-subj="meshAlertFlyout">
      <EuiFlyoutHeader hasBorder>
        <EuiTitle size="m">
          <h2 id={titleId}>
            {rule
              ? i18n.translate('meshObservability.alert.editTitle', { defaultMessage: 'Change the alert on' })
              : i18n.translate('meshObservability.alert.title', { defaultMessage: 'Alert on' })}{' '}
            <Name name={subject.name} />
          </h2>
        </EuiTitle>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        <ReadinessCallouts entries={readiness.filter(({ blocks }) => blocks)} />
        <EuiFormRow label={i18n.translate('meshObservability.alert.name', { defaultMessage: 'Name' })} fullWidth>
          <EuiFieldText
            fullWidth
            value={draft.name}
            maxLength={250}
            onChange={(event) => change({ name: event.target.value })}
            data-test-subj="meshAlertName"
          />
        </EuiFormRow>
        <ConditionFields subject={subject} draft={draft} change={change} />
        <KnownField params={params} onChange={(next) => change({ params: next })} />
        <EuiSpacer size="m" />
        <Proof
          result={result}
          days={days}
          threshold={threshold}
          onDays={setDays}
          onThreshold={(value) => change({ params: withThreshold(params, value), suggest: false, ownThreshold: true })}
        />
        <EuiSpacer size="l" />
        <ConnectorList draft={draft} change={change} connectors={connectors} />
        <EuiSpacer size="m" />
        <ReadinessCallouts entries={readiness.filter(({ blocks }) => !blocks)} />
        {failure != null && <ProblemCallout failure={failure} onRetry={() => void save(draft)} />}
      </EuiFlyoutBody>
      <EuiFlyoutFooter>
        <EuiFlexGroup justifyContent="spaceBetween" responsive={false}>
          <EuiFlexItem grow={false}>
            <EuiButtonEmpty onClick={onClose}>
              {i18n.translate('meshObservability.alert.cancel', { defaultMessage: 'Cancel' })}
            </EuiButtonEmpty>
          </EuiFlexItem>
          <EuiFlexItem grow={false}>
            <EuiButton
              fill
              iconType="bell"
              isDisabled={!isReady}
              isLoading={isSaving}
              onClick={() => void save(draft)}
              data-test-subj="meshAlertCreate"
            >
              {rule
                ? i18n.translate('meshObservability.alert.save', { defaultMessage: 'Save' })
                : i18n.translate('meshObservability.alert.create', { defaultMessage: 'Create' })}
            </EuiButton>
          </EuiFlexItem>
        </EuiFlexGroup>
      </EuiFlyoutFooter>
    </EuiFlyout>
  );
}
