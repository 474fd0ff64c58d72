import { OBSERVABILITY_CATEGORY, PLUGIN_ID, PLUGIN_NAME } from '../../common/plugin';
import type { FeaturePrivilege, SetupPlugins } from './kibana_contracts';

/** What a role must hold to call any endpoint of ours. */
export const API_PRIVILEGE = PLUGIN_ID;

/** Makes the app a thing that roles and spaces can grant and hide. So far all of it only reads: both levels are alike. */
export function registerFeature(features: SetupPlugins['features']): void {
  const privilege: FeaturePrivilege = {
    app: [PLUGIN_ID, 'kibana'],
    catalogue: [PLUGIN_ID],
    api: [API_PRIVILEGE],
    savedObject: { all: [], read: [] },
    ui: ['show'],
  };
  features.registerKibanaFeature({
    id: PLUGIN_ID,
    name: PLUGIN_NAME,
    category: OBSERVABILITY_CATEGORY,
    app: privilege.app,
    catalogue: privilege.catalogue,
    privileges: { all: privilege, read: privilege },
  });
}
