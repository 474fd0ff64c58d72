import { i18n } from '@kbn/i18n';
import { parseRuleParams } from '../../../common/contract/rule_params';
import type { RuleParams } from '../../../common/domain/alert_rule';
import { ruleKindOf } from '../../../common/domain/alert_rule';
import { milliseconds, ratio } from '../../../common/domain/units';
import { displayName } from '../../components/display_name';
import type { Format } from '../../components/format';
import { conditionOf } from '../../features/alert_flyout/conditions';
import { severityWord } from '../../features/alert_flyout/severity_word';
import { severityOf } from '../../features/alert_flyout/severity_of';
import { thresholdOf } from '../../features/alert_flyout/threshold';
import { windowText } from '../../features/alert_flyout/window_text';
import type { Rule } from '../../host/rule';

/** What a rule watches and when it fires, in one sentence. */
export function toRuleText({ rule_type_id: typeId, params }: Rule, format: Format): string {
  const kind = ruleKindOf(typeId);
  const parsed = kind && parseRuleParams(kind, params);
  if (!parsed?.ok)
    return i18n.translate('meshObservability.rules.notRead', { defaultMessage: 'Parameters that this page does not know' });
  const read: RuleParams = parsed.value;
  const values = {
    subject: scopeText(read.scope),
    condition: conditionOf(read).label,
    window: windowText(read.windowMinutes),
  };
  const limit = limitText(read, format);
  // Two messages, not a choice within one: Kibana 8.12 trims what begins a choice with a blank.
  return limit === undefined
    ? i18n.translate('meshObservability.rules.text', { defaultMessage: '{subject}: {condition} {window}', values })
    : i18n.translate('meshObservability.rules.textWithLimit', {
        defaultMessage: '{subject}: {condition} {limit} {window}',
        values: { ...values, limit },
      });
}

/** "orders → payments", "every call to payments", "every edge". */
export function scopeText(scope: RuleParams['scope']): string {
  switch (scope.kind) {
    case 'edge':
      return `${displayName(scope.source.name, 60)} → ${displayName(scope.destination.name, 60)}`;
    case 'service':
      return i18n.translate('meshObservability.rules.scopeService', {
        defaultMessage: 'every call to {service}',
        values: { service: displayName(scope.service.name, 60) },
      });
    case 'mesh':
      return scope.mesh === undefined
        ? i18n.translate('meshObservability.rules.scopeAll', { defaultMessage: 'every edge' })
        : i18n.translate('meshObservability.rules.scopeMesh', {
            defaultMessage: 'every edge of mesh {mesh}',
            values: { mesh: displayName(scope.mesh, 60) },
          });
  }
}

function limitText(params: RuleParams, format: Format): string | undefined {
  const threshold = thresholdOf(params);
  if (threshold !== undefined)
    return 'measure' in params ? format.ratio(ratio(threshold)) : format.duration(milliseconds(threshold));
  const severity = severityOf(params);
  return severity && `(${severityWord(severity)})`;
}
