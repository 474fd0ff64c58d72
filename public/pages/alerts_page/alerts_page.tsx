import {
  EuiButton,
  EuiEmptyPrompt,
  EuiFlexGroup,
  EuiFlexItem,
  EuiPanel,
  EuiSkeletonText,
  EuiSpacer,
  EuiTitle,
  useEuiTheme,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import { ProblemCallout } from '../../components/problem_callout';
import type { AlertDraft, AlertSubject } from '../../features/alert_flyout/alert_draft';
import { AlertFlyout } from '../../features/alert_flyout/alert_flyout';
import { ReadinessCallouts } from '../../features/alert_flyout/readiness_callouts';
import { toReadiness } from '../../features/alert_flyout/to_readiness';
import { toStartDraft } from '../../features/alert_flyout/to_start_draft';
import { useConnectors } from '../../features/alert_flyout/use_connectors';
import type { Rule } from '../../host/rule';
import { useHost } from '../../host/use_host';
import { useBreadcrumbs } from '../use_breadcrumbs';
import { AlertsTable } from './alerts_table';
import { RulesTable } from './rules_table';
import { toEdit } from './to_edit';
import { useRules } from './use_rules';

interface Opened {
  subject: AlertSubject;
  start: AlertDraft;
  rule?: Rule;
}

/** Our rules and what they raised: to look at, to change, to silence. */
export function AlertsPage() {
  const { notify, alerting } = useHost();
  const { size, colors } = useEuiTheme().euiTheme;
  const { rules, alerts, failure, refresh, act } = useRules();
  const readiness = toReadiness(alerting, useConnectors()).filter(({ blocks }) => blocks);
  const [opened, setOpened] = useState<Opened>();
  useBreadcrumbs(i18n.translate('meshObservability.breadcrumb.alerts', { defaultMessage: 'Alerts' }));

  const edit = (rule: Rule) => {
    const edited = toEdit(rule);
    if (edited) setOpened(edited);
    else notify.error(notOursTitle(), notOursText());
  };
  const close = () => setOpened(undefined);

  return (
    <main style={{ padding: size.s, background: colors.body }} data-test-subj="meshAlertsPage">
      {failure != null && <ProblemCallout failure={failure} onRetry={() => void refresh()} />}
      <ReadinessCallouts entries={readiness} />
      <EuiPanel hasBorder hasShadow={false}>
        <EuiFlexGroup alignItems="center" responsive={false}>
          <EuiFlexItem>
            <EuiTitle size="s">
              <h1>{i18n.translate('meshObservability.alerts.title', { defaultMessage: 'Alerts' })}</h1>
            </EuiTitle>
          </EuiFlexItem>
          <EuiFlexItem grow={false}>
            <EuiButton
              size="s"
              iconType="bell"
              onClick={() => setOpened(onWholeMesh())}
              isDisabled={readiness.length > 0}
              data-test-subj="meshAlertOnMesh"
            >
              {i18n.translate('meshObservability.alerts.onMesh', { defaultMessage: 'Alert on every edge' })}
            </EuiButton>
          </EuiFlexItem>
        </EuiFlexGroup>
        <EuiSpacer size="s" />
        {!alerts && failure == null && <EuiSkeletonText lines={3} />}
        {alerts && alerts.alerts.length > 0 && <AlertsTable alerts={alerts.alerts} rules={rules ?? []} act={act} />}
        {alerts?.alerts.length === 0 && <NoAlerts reason={alerts.unavailable} />}
      </EuiPanel>
      <EuiSpacer size="s" />
      <EuiPanel hasBorder hasShadow={false}>
        <EuiTitle size="s">
          <h2>{i18n.translate('meshObservability.rules.title', { defaultMessage: 'Rules' })}</h2>
        </EuiTitle>
        <EuiSpacer size="s" />
        {!rules && failure == null && <EuiSkeletonText lines={3} />}
        {rules && rules.length > 0 && <RulesTable rules={rules} alerts={alerts?.alerts ?? []} act={act} onEdit={edit} />}
        {rules?.length === 0 && <NoRules />}
      </EuiPanel>
      {opened && (
        <AlertFlyout
          {...opened}
          onClose={close}
          onSaved={({ name }) => {
            close();
            void refresh();
            notify.success(
              i18n.translate('meshObservability.alert.created', { defaultMessage: '"{name}" is watching.', values: { name } }),
            );
          }}
        />
      )}
    </main>
  );
}

function onWholeMesh(): Opened {
  const subject: AlertSubject = {
    scope: { kind: 'mesh' },
    name: i18n.translate('meshObservability.alerts.everyEdge', { defaultMessage: 'every edge' }),
    hide: [],
  };
  return { subject, start: toStartDraft(subject, { when: 'anomaly' }) };
}

function NoAlerts({ reason }: { reason: 'no_alerting' | 'not_kept' | undefined }) {
  const text =
    reason === 'no_alerting'
      ? i18n.translate('meshObservability.alerts.noAlerting', { defaultMessage: 'Alerting is switched off in this Kibana.' })
      : reason === 'not_kept'
        ? i18n.translate('meshObservability.alerts.notKept', {
            defaultMessage:
              'This Kibana keeps no index of alerts yet: it makes one when the first rule runs. Rules and their messages work without.',
          })
        : i18n.translate('meshObservability.alerts.none', { defaultMessage: 'No rule has raised an alert.' });
  return <EuiEmptyPrompt titleSize="xs" iconType="check" body={<p>{text}</p>} />;
}

const NoRules = () => (
  <EuiEmptyPrompt
    titleSize="xs"
    iconType="bell"
    body={
      <p>
        {i18n.translate('meshObservability.rules.none', {
          defaultMessage: 'There is no rule yet. Open an edge or a service on the map and choose "Alert me".',
        })}
      </p>
    }
  />
);

const notOursTitle = () =>
  i18n.translate('meshObservability.rules.notOurs', { defaultMessage: 'This rule cannot be changed here' });
const notOursText = () =>
  i18n.translate('meshObservability.rules.notOursText', {
    defaultMessage: 'It has parameters that this form does not know. It can be changed through Kibana’s API.',
  });
