import { i18n } from '@kbn/i18n';
import type { AlertRecord } from '../../../common/domain/alert_record';
import { epochMs } from '../../../common/domain/units';
import type { Format } from '../../components/format';
import type { Rule } from '../../host/rule';

export interface RuleState {
  /** EUI's colours of health. */
  color: 'danger' | 'warning' | 'success' | 'subdued';
  text: string;
  /** More, where there is more to say. */
  detail?: string;
}

/** What a rule is doing, in a word or two; the worst first. */
export function toRuleState(rule: Rule, alerts: readonly AlertRecord[], now: number, format: Pick<Format, 'time'>): RuleState {
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
  const quiet = quietText(rule, now, format);
  if (active > 0 || status === 'active') {
    const text = i18n.translate('meshObservability.rules.active', {
      defaultMessage: '{count, plural, =0 {Active} one {# alert} other {# alerts}}',
      values: { count: active },
    });
    return quiet === undefined ? { color: 'danger', text } : { color: 'warning', text: `${text} · ${quiet}` };
  }
  if (status === 'pending')
    return { color: 'subdued', text: i18n.translate('meshObservability.rules.pending', { defaultMessage: 'Not checked yet' }) };
  const text = quiet ?? i18n.translate('meshObservability.rules.watching', { defaultMessage: 'Watching' });
  return { color: warning || quiet ? 'warning' : 'success', text, ...(warning ? { detail: warning.message } : {}) };
}

export const isSnoozed = ({ is_snoozed_until: until }: Rule, now: number): boolean =>
  typeof until === 'string' && Date.parse(until) > now;

/** Why nobody is told; undefined: they are. */
function quietText(rule: Rule, now: number, format: Pick<Format, 'time'>): string | undefined {
  if (rule.mute_all) return i18n.translate('meshObservability.rules.muted', { defaultMessage: 'Muted' });
  if (!isSnoozed(rule, now)) return undefined;
  return i18n.translate('meshObservability.rules.snoozed', {
    defaultMessage: 'Snoozed until {time}',
    values: { time: format.time(epochMs(Date.parse(String(rule.is_snoozed_until)))) },
  });
}
