import { ACCESS_LOG_INDICES_SETTING, METRIC_INDICES_SETTING, TRACE_INDICES_SETTING } from '../../common/default_settings';
import type { RequestContext } from '../context';
import { createKnownFindings } from './known_finding_objects';
import type { Config } from './config_schema';
import { readKibanaAlerts } from './kibana_alerts';
import type { HandlerContext, KibanaRequest, StartPlugins } from './kibana_contracts';

export interface ContextDependencies {
  config: Config;
  startPlugins: () => Promise<StartPlugins>;
}

/** What a request brings with it, from what Kibana hands to a route. Rejects when Kibana cannot read its own settings. */
export async function buildContext(
  context: HandlerContext,
  request: KibanaRequest,
  signal: AbortSignal,
  { config, startPlugins }: ContextDependencies,
): Promise<RequestContext> {
  const [core, { license }, { spaces, security, alerting }] = await Promise.all([
    context.core,
    context.licensing,
    startPlugins(),
  ]);
  const user = security?.authc.getCurrentUser(request)?.username;
  const { asCurrentUser } = core.elasticsearch.client;
  const { client } = core.uiSettings;
  const [accessLogs, traces, metrics] = await Promise.all(
    [ACCESS_LOG_INDICES_SETTING, TRACE_INDICES_SETTING, METRIC_INDICES_SETTING].map((name) => client.get(name)),
  );
  return {
    elasticsearch: asCurrentUser,
    // Without security nobody is logged in, and Elasticsearch does not know these calls.
    ...(user === undefined ? {} : { security: asCurrentUser.security }),
    transport: asCurrentUser.transport,
    space: spaces?.spacesService.getSpaceId(request) ?? 'default',
    settings: {
      accessLogIndices: filled(accessLogs) ?? config.indices.accessLogs,
      traceIndices: filled(traces) ?? config.indices.traces,
      metricIndices: filled(metrics) ?? config.indices.metrics,
    },
    licence: { type: license.type ?? 'unknown' },
    ...(alerting
      ? {
          alerts: {
            recent: async () =>
              readKibanaAlerts(await alerting.getRulesClientWithRequest(request), core.elasticsearch.client.asInternalUser),
          },
        }
      : {}),
    knownFindings: createKnownFindings(core.savedObjects.client, user),
    signal,
  };
}

const filled = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);
