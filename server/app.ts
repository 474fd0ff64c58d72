import type { Api } from '../common/contract/api';
import { api } from '../common/contract/api';
import type { Problem, RequestOf, ResponseOf } from '../common/contract/endpoint';
import type { Logger, RequestContext } from './context';

// What a host needs to run rules itself.
export type { AlertLinks } from './alerting/message/to_alert_context';
export { toAlertContext } from './alerting/message/to_alert_context';
export { toAlertId } from './alerting/message/alert_ids';
export type { AlertFacts, RunResult } from './alerting/rule_type';
export { ruleTypes } from './alerting/rule_types';
export { toIndexPattern } from './queries/to_index_pattern';
export type { RequestContext };
import { toIndexPattern } from './queries/to_index_pattern';
import { createAlertsRoute } from './routes/alerts_route';
import { createKnownFindingRoute } from './routes/known_finding_route';
import { createRulePreviewRoute } from './routes/rule_preview_route';
import { createMlActionRoute } from './routes/ml_action_route';
import { createMlOverviewRoute } from './routes/ml_overview_route';
import { createProxyNumbersRoute } from './routes/proxy_numbers_route';
import { createFindingsRoute } from './routes/findings_route';
import { createMissingEdgeRoute } from './routes/missing_edge_route';
import { createSetupDiagnosisRoute } from './routes/setup_diagnosis_route';
import { createSetupInstallRoute } from './routes/setup_install_route';
import { createSetupInstallationRoute } from './routes/setup_installation_route';
import { createSetupWatchRoute } from './routes/setup_watch_route';
import { createServiceMapRoute } from './routes/service_map_route';
import { createTrafficBreakdownRoute } from './routes/traffic_breakdown_route';
import { createFindTracesRoute } from './routes/find_traces_route';
import { createInCommonRoute } from './routes/in_common_route';
import { createTimePartsRoute } from './routes/time_parts_route';
import { createLinesAroundRoute } from './routes/lines_around_route';
import { createLatencyHeatmapRoute } from './routes/latency_heatmap_route';
import { createImpactRoute } from './routes/impact_route';
import { createTraceRoute } from './routes/trace_route';
import { createTrafficDetailRoute } from './routes/traffic_detail_route';
import { createTrafficFramesRoute } from './routes/traffic_frames_route';
import { createUsualTrafficRoute } from './routes/usual_traffic_route';
import { toProblem } from './to_problem';

export interface AppDependencies {
  logger: Logger;
  now: () => number;
}

export type EndpointName = keyof Api;
export type Handlers = {
  [Name in EndpointName]: (request: RequestOf<Api[Name]>, context: RequestContext) => Promise<ResponseOf<Api[Name]>>;
};
export interface Answer {
  status: number;
  body: unknown;
}
export interface App {
  /** Parses, handles, and turns whatever goes wrong into a Problem. Never rejects. */
  respond(name: EndpointName, input: unknown, context: RequestContext): Promise<Answer>;
}

/** Composition root: the only place where handlers meet the things they need. */
export function createApp({ logger, now }: AppDependencies): App {
  const handlers: Handlers = {
    alerts: createAlertsRoute(),
    rulePreview: createRulePreviewRoute({ now }),
    findings: createFindingsRoute({ now }),
    knownFinding: createKnownFindingRoute({ now }),
    mlOverview: createMlOverviewRoute({ now }),
    mlAction: createMlActionRoute({ now }),
    serviceMap: createServiceMapRoute({ logger, now }),
    trafficDetail: createTrafficDetailRoute({ now }),
    usualTraffic: createUsualTrafficRoute({ now }),
    trafficBreakdown: createTrafficBreakdownRoute({ now }),
    findTraces: createFindTracesRoute({ now }),
    trace: createTraceRoute({ now }),
    inCommon: createInCommonRoute({ now }),
    timeParts: createTimePartsRoute({ now }),
    linesAround: createLinesAroundRoute({ now }),
    latencyHeatmap: createLatencyHeatmapRoute({ now }),
    impact: createImpactRoute({ now }),
    trafficFrames: createTrafficFramesRoute({ now }),
    proxyNumbers: createProxyNumbersRoute({ now }),
    setupDiagnosis: createSetupDiagnosisRoute({ now }),
    setupInstallation: createSetupInstallationRoute(),
    setupInstall: createSetupInstallRoute(),
    setupWatch: createSetupWatchRoute({ now }),
    missingEdge: createMissingEdgeRoute(),
  };
  return {
    async respond(name, input, context) {
      try {
        const parsed = api[name].parseRequest(input);
        if (!parsed.ok) return { status: 400, body: parsed.problem };
        const { accessLogIndices, traceIndices = '', metricIndices = '' } = context.settings;
        const settings = {
          ...context.settings,
          accessLogIndices: toIndexPattern(accessLogIndices),
          traceIndices: toIndexPattern(traceIndices),
          metricIndices: toIndexPattern(metricIndices),
        };
        const handle = handlers[name] as (r: unknown, c: RequestContext) => Promise<unknown>;
        return { status: 200, body: await handle(parsed.value, { ...context, settings }) };
      } catch (error) {
        const { status, problem }: { status: number; problem: Problem } = toProblem(error, context.signal);
        // Of our own mistakes a user is told only that the log knows them.
        if (problem.code === 'internal') logger.error(`${name}: ${describe(error)}`);
        else if (status >= 500) logger.warn(`${name}: ${problem.message}`);
        return { status, body: problem };
      }
    },
  };
}

const describe = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));
