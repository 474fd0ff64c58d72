import { FIRING_GROUP } from '../../common/domain/alert_rule';
import { toAlertId, toDedupKey } from '../alerting/message/alert_ids';
import type { AlertContext, AlertLinks, RuleIdentity } from '../alerting/message/to_alert_context';
import { toAlertContext } from '../alerting/message/to_alert_context';
import type { AlertFacts, RunResult } from '../alerting/rule_type';
import { toAlertPayload } from './alert_fields';
import type { ExecutorServices } from './alerting_contracts';

interface Reported {
  context: Partial<AlertContext>;
  payload: Record<string, unknown>;
}

/**
 * Hands the outcome of a run to Kibana: through the client that also writes alerts as documents or, where their index could not be
 * installed, through the factory that only fires.
 */
export function reportToKibana(
  { active, ended, limitReached }: RunResult,
  rule: RuleIdentity,
  { alertsClient, alertFactory }: Pick<ExecutorServices, 'alertsClient' | 'alertFactory'>,
  links: AlertLinks,
): void {
  const toReported = (facts: AlertFacts): Reported => {
    const context = toAlertContext(facts, rule, links);
    return { context, payload: toAlertPayload(facts, { title: context.title, url: context.viewUrl || undefined }) };
  };
  const over = new Map(ended.map((facts) => [toAlertId(facts.edge), toReported(facts)]));
  /** Of an alert whose facts are lost Kibana knows only the id: enough to resolve it. */
  const recovered = (id: string): Reported =>
    over.get(id) ?? {
      context: { title: `Recovered: ${id}`, finding: 'Recovered', dedupKey: toDedupKey(rule.id, id) },
      payload: {},
    };

  if (alertsClient) {
    for (const facts of active) {
      alertsClient.report({ id: toAlertId(facts.edge), actionGroup: FIRING_GROUP, ...toReported(facts) });
    }
    alertsClient.setAlertLimitReached(limitReached);
    for (const { alert } of alertsClient.getRecoveredAlerts()) {
      alertsClient.setAlertData({ id: alert.getId(), ...recovered(alert.getId()) });
    }
    return;
  }
  for (const facts of active) alertFactory.create(toAlertId(facts.edge)).scheduleActions(FIRING_GROUP, toReported(facts).context);
  alertFactory.alertLimit.setLimitReached(limitReached);
  for (const alert of alertFactory.done().getRecoveredAlerts()) alert.setContext(recovered(alert.getId()).context);
}
