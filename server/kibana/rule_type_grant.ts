import { RULE_KINDS, ruleTypeId } from '../../common/domain/alert_rule';
import { PLUGIN_ID } from '../../common/plugin';
import type { RuleTypeGrant } from './kibana_contracts';

/** Our rule types as a feature names them: by id up to 8.17, with the features that may own such rules from 8.18 on. */
export function ruleTypeGrant(kibanaVersion: string): RuleTypeGrant {
  const [major = 0, minor = 0] = kibanaVersion.split('.').map(Number);
  const ids = RULE_KINDS.map(ruleTypeId);
  const namesConsumers = major > 8 || (major === 8 && minor >= 18);
  return namesConsumers ? ids.map((id) => ({ ruleTypeId: id, consumers: [PLUGIN_ID, 'alerts'] })) : ids;
}
