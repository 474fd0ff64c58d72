import { i18n } from '@kbn/i18n';
import type { Privilege } from '../../common/domain/privilege';
import type { RuleTypeGrant, SubFeature } from './kibana_contracts';
import { KNOWN_FINDING_TYPE } from './known_finding_objects';
import { apiPrivilege } from './privileges';

/** What somebody may change, one switch each. All of them belong to the privilege `all`. */
export function buildSubFeatures(ruleTypes: RuleTypeGrant): SubFeature[] {
  return [
    subFeature(
      'saveRules',
      i18n.translate('meshObservability.feature.rules', { defaultMessage: 'Make and change alert rules' }),
      {
        alerting: { rule: { all: ruleTypes }, alert: { all: ruleTypes } },
      },
    ),
    subFeature(
      'knownFindings',
      i18n.translate('meshObservability.feature.knownFindings', { defaultMessage: 'Say that a finding is known' }),
      { api: [apiPrivilege('knownFindings')], savedObject: { all: [KNOWN_FINDING_TYPE], read: [] } },
    ),
    subFeature('setup', i18n.translate('meshObservability.feature.setup', { defaultMessage: 'Install what telemetry needs' }), {
      api: [apiPrivilege('setup')],
    }),
    subFeature(
      'machineLearning',
      i18n.translate('meshObservability.feature.machineLearning', { defaultMessage: 'Make and run machine learning jobs' }),
      { api: [apiPrivilege('machineLearning')] },
    ),
  ];
}

type Grant = Partial<Pick<SubFeature['privilegeGroups'][number]['privileges'][number], 'alerting' | 'api' | 'savedObject'>>;

/** A switch; its id is the capability that the page asks for. */
function subFeature(id: Privilege | 'saveRules', name: string, grant: Grant): SubFeature {
  return {
    name,
    privilegeGroups: [
      {
        groupType: 'independent',
        privileges: [{ id, name, includeIn: 'all', ui: [id], savedObject: { all: [], read: [] }, ...grant }],
      },
    ],
  };
}
