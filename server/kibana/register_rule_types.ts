import { ACCESS_LOG_INDICES_SETTING } from '../../common/default_settings';
import { FIRING_GROUP, ruleTypeId } from '../../common/domain/alert_rule';
import { APP_ROUTE, OBSERVABILITY_CATEGORY, PLUGIN_ID } from '../../common/plugin';
import type { AlertLinks } from '../alerting/message/to_alert_context';
import { CONTEXT_VARIABLES } from '../alerting/message/to_alert_context';
import type { RuleType } from '../alerting/rule_type';
import { ruleTypes } from '../alerting/rule_types';
import type { RequestContext } from '../context';
import { toIndexPattern } from '../queries/to_index_pattern';
import { ALERT_FIELD_MAP, ALERTS_CONTEXT } from './alert_fields';
import type { ExecutorOptions, KibanaRuleType } from './alerting_contracts';
import type { Config } from './config_schema';
import { createKnownFindings } from './known_finding_objects';
import { reportToKibana } from './report_to_kibana';

interface Dependencies {
  config: Config;
  /** Kibana's address as people know it; undefined where nobody configured `server.publicBaseUrl`. */
  publicBaseUrl: string | undefined;
}

type Alerting = { registerType(type: KibanaRuleType): void };

/** Every rule type of ours as one of Kibana's. */
export function registerRuleTypes(alerting: Alerting, dependencies: Dependencies): void {
  for (const type of Object.values(ruleTypes)) alerting.registerType(toKibanaRuleType(type, dependencies));
}

function toKibanaRuleType(type: RuleType, dependencies: Dependencies): KibanaRuleType {
  return {
    id: ruleTypeId(type.kind),
    name: `Mesh: ${type.name}`,
    actionGroups: [{ id: FIRING_GROUP, name: 'Firing' }],
    defaultActionGroupId: FIRING_GROUP,
    category: OBSERVABILITY_CATEGORY.id,
    producer: PLUGIN_ID,
    solution: 'observability',
    minimumLicenseRequired: 'basic',
    isExportable: true,
    doesSetRecoveryContext: true,
    autoRecoverAlerts: true,
    validate: { params: { validate: (params) => parseOrThrow(type, params) } },
    actionVariables: { context: [...CONTEXT_VARIABLES] },
    alerts: { context: ALERTS_CONTEXT, mappings: { fieldMap: ALERT_FIELD_MAP }, shouldWrite: true },
    getViewInAppRelativeUrl: () => `${APP_ROUTE}?page=alerts`,
    executor: (options) => execute(type, options, dependencies),
  };
}

/** Kibana shows the message where a rule is saved, and on the rule when a run finds its parameters wrong. */
function parseOrThrow(type: RuleType, params: unknown): unknown {
  const parsed = type.parseParams(params);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value;
}

async function execute(
  type: RuleType,
  { services, params, state, spaceId, rule, startedAt }: ExecutorOptions,
  { config, publicBaseUrl }: Dependencies,
): Promise<{ state: Record<string, unknown> }> {
  const chosen = await services.uiSettingsClient.get(ACCESS_LOG_INDICES_SETTING);
  const indices = typeof chosen === 'string' && chosen.trim() !== '' ? chosen : config.indices.accessLogs;
  const context: RequestContext = {
    elasticsearch: services.scopedClusterClient.asCurrentUser,
    space: spaceId,
    settings: { accessLogIndices: toIndexPattern(indices) },
    licence: { type: 'unknown' },
    knownFindings: createKnownFindings(services.savedObjectsClient, undefined),
    // Kibana ends the searches of a run that takes too long by itself.
    signal: new AbortController().signal,
  };
  const { alertsClient, alertFactory } = services;
  const limit = alertsClient?.getAlertLimitValue() ?? alertFactory.alertLimit.getValue();
  const result = await type.execute({ params: parseOrThrow(type, params), now: startedAt.getTime(), state, limit }, context);
  reportToKibana(result, rule, services, linksTo(publicBaseUrl, spaceId));
  if (result.remark) services.ruleResultService?.addLastRunWarning(result.remark);
  return { state: result.state };
}

function linksTo(base: string | undefined, space: string): AlertLinks {
  if (!base) return { view: () => undefined, trace: () => undefined };
  const app = `${base}${space === 'default' ? '' : `/s/${encodeURIComponent(space)}`}/app`;
  return {
    view: (search) => `${app}/${PLUGIN_ID}${search}`,
    trace: (id) => `${app}/apm/link-to/trace/${encodeURIComponent(id)}`,
  };
}
