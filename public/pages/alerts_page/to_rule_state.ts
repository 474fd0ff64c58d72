import { i18n } from '@kbn/i18n';
import type { AlertRecord } from '../../../common/domain/alert_record';
import type { Rule } from '../../host/rule';

export interface RuleState {
  /** EUI's colours of health. */
  color: 'danger' | 'warning' | 'success' | 'subdued';
  text: string;
  /** More, where there is more to say. */
  detail?: string;
}

/** What a rule is doing, in a word or two; the worst first. */
export function toRuleState(rule: Rule, alerts: readonly AlertRecord[], now: number): RuleState {
  const active = alerts.filter(({ ruleId, status }) => ruleId === rule.id && status === 'active').length;
  const { status, error, warning } = rule.execution_status;
  if (!rule.enabled)
    return { color: 'subdued', text: i18n.translate('meshObservability.rules.disabled', { defaultMessage: 'Disabled' }) };
  if (status === 'error') {
    return {
      color: 'danger',
      text: i18n.translate('meshObservability.rules.error', { defaultMessage: 'Cannot be checked' }),
      ...(error ? { detail: error.message } : {}),
    };
  }
  const quiet = isQuiet(rule, now);
  if (active > 0 || status === 'active') {
    const text = i18n.translate('meshObservability.rules.active', {
      defaultMessage: '{count, plural, =0 {Active} one {# alert} other {# alerts}}{quiet, select, true {, silenced} other {}}',
      values: { count: active, quiet },
    });
    return { color: quiet ? 'warning' : 'danger', text };
  }
  if (status === 'pending')
    return { color: 'subdued', text: i18n.translate('meshObservability.rules.pending', { defaultMessage: 'Not checked yet' }) };
  const text = quiet
    ? i18n.translate('meshObservability.rules.silenced', { defaultMessage: 'Silenced' })
    : i18n.translate('meshObservability.rules.watching', { defaultMessage: 'Watching' });
  return { color: warning || quiet ? 'warning' : 'success', text, ...(warning ? { detail: warning.message } : {}) };
}

export const isSnoozed = ({ is_snoozed_until: until }: Rule, now: number): boolean =>
  typeof until === 'string' && Date.parse(until) > now;
const isQuiet = (rule: Rule, now: number) => rule.mute_all || isSnoozed(rule, now);
