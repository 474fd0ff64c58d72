import { RULE_KINDS, ruleTypeId } from '../../common/domain/alert_rule';
import { OBSERVABILITY_CATEGORY, PLUGIN_ID, PLUGIN_NAME } from '../../common/plugin';
import { KNOWN_FINDING_TYPE } from './known_finding_objects';
import type { FeaturePrivilege, RuleTypeGrant, SetupPlugins } from './kibana_contracts';

/** What a role must hold to call any endpoint of ours. */
export const API_PRIVILEGE = PLUGIN_ID;

/** Makes the app a thing that roles and spaces can grant and hide. Both levels read; only `all` makes and changes rules. */
export function registerFeature(features: SetupPlugins['features'], kibanaVersion: string): void {
  const ours = grantOf(kibanaVersion);
  const privilege: FeaturePrivilege = {
    app: [PLUGIN_ID, 'kibana'],
    catalogue: [PLUGIN_ID],
    api: [API_PRIVILEGE],
    savedObject: { all: [], read: [KNOWN_FINDING_TYPE] },
    ui: ['show'],
  };
  features.registerKibanaFeature({
    id: PLUGIN_ID,
    name: PLUGIN_NAME,
    category: OBSERVABILITY_CATEGORY,
    app: privilege.app,
    catalogue: privilege.catalogue,
    alerting: ours,
    privileges: {
      all: {
        ...privilege,
        savedObject: { all: [KNOWN_FINDING_TYPE], read: [] },
        ui: ['show', 'saveRules'],
        alerting: { rule: { all: ours }, alert: { all: ours } },
      },
      read: { ...privilege, alerting: { rule: { read: ours }, alert: { read: ours } } },
    },
  });
}

function grantOf(kibanaVersion: string): RuleTypeGrant {
  const [major = 0, minor = 0] = kibanaVersion.split('.').map(Number);
  const ids = RULE_KINDS.map(ruleTypeId);
  const namesConsumers = major > 8 || (major === 8 && minor >= 18);
  return namesConsumers ? ids.map((id) => ({ ruleTypeId: id, consumers: [PLUGIN_ID, 'alerts'] })) : ids;
}
