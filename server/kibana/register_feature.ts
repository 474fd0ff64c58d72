import { i18n } from '@kbn/i18n';
import { OBSERVABILITY_CATEGORY, PLUGIN_ID, PLUGIN_NAME } from '../../common/plugin';
import { buildSubFeatures } from './build_sub_features';
import type { FeaturePrivilege, SetupPlugins } from './kibana_contracts';
import { KNOWN_FINDING_TYPE } from './known_finding_objects';
import { API_PRIVILEGE } from './privileges';
import { ruleTypeGrant } from './rule_type_grant';

/**
 * Makes the app a thing that roles and spaces can grant and hide. `read` looks at everything; what changes something is a
 * sub-feature each, all of them in `all`: with a licence of Gold or more an administrator grants them one by one.
 */
export function registerFeature(features: SetupPlugins['features'], kibanaVersion: string): void {
  const ours = ruleTypeGrant(kibanaVersion);
  const privilege: FeaturePrivilege = {
    app: [PLUGIN_ID, 'kibana'],
    catalogue: [PLUGIN_ID],
    api: [API_PRIVILEGE],
    savedObject: { all: [], read: [KNOWN_FINDING_TYPE] },
    ui: ['show'],
    alerting: { rule: { read: ours }, alert: { read: ours } },
  };
  features.registerKibanaFeature({
    id: PLUGIN_ID,
    name: PLUGIN_NAME,
    description: i18n.translate('meshObservability.feature.description', {
      defaultMessage:
        'The map, anomalies, traces and alerts of a service mesh. Telemetry is read with the rights of each user: a role also needs read access to its indices.',
    }),
    category: OBSERVABILITY_CATEGORY,
    app: privilege.app,
    catalogue: privilege.catalogue,
    alerting: ours,
    privileges: { all: privilege, read: privilege },
    subFeatures: buildSubFeatures(ours),
  });
}
