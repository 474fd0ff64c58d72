import { parseRuleParams } from '../../../common/contract/rule_params';
import type { RuleParams } from '../../../common/domain/alert_rule';
import { FIRING_GROUP, ruleKindOf } from '../../../common/domain/alert_rule';
import type { AlertDraft, AlertSubject } from '../../features/alert_flyout/alert_draft';
import { readAction } from '../../features/alert_flyout/read_action';
import type { Rule } from '../../host/rule';
import { scopeText } from './to_rule_text';

export interface Edit {
  rule: Rule;
  subject: AlertSubject;
  start: AlertDraft;
}

/** A rule as the flyout opens it; undefined when somebody wrote parameters that it does not understand. */
export function toEdit(rule: Rule): Edit | undefined {
  const kind = ruleKindOf(rule.rule_type_id);
  const parsed = kind && parseRuleParams(kind, rule.params);
  if (!kind || !parsed?.ok) return undefined;
  const params: RuleParams = parsed.value;
  const firing = rule.actions.filter(({ group }) => group === FIRING_GROUP);
  const read = firing.map((action) => [action.id, readAction(action)] as const);
  const pick = (part: 'message' | 'target') =>
    Object.fromEntries(read.flatMap(([id, action]) => (action[part] === undefined ? [] : [[id, action[part]]])));
  return {
    rule,
    subject: { scope: params.scope, name: nameOf(params.scope), hide: params.hide },
    start: {
      name: rule.name,
      kind,
      params,
      suggest: false,
      ownThreshold: true,
      connectors: firing.map(({ id }) => id),
      messages: pick('message'),
      targets: pick('target'),
    },
  };
}

function nameOf(scope: RuleParams['scope']): string {
  if (scope.kind === 'edge') return `${scope.source.name} → ${scope.destination.name}`;
  return scope.kind === 'service' ? scope.service.name : scopeText(scope);
}
