import { alertsEndpoint } from './alerts';
import { knownFindingEndpoint } from './known_finding';
import { rulePreviewEndpoint } from './rule_preview';
import { mlActionEndpoint } from './ml_action';
import { mlOverviewEndpoint } from './ml_overview';
import { proxyNumbersEndpoint } from './proxy_numbers';
import { findingsEndpoint } from './findings';
import { missingEdgeEndpoint } from './missing_edge';
import { setupDiagnosisEndpoint } from './setup_diagnosis';
import { setupInstallEndpoint } from './setup_install';
import { setupInstallationEndpoint } from './setup_installation';
import { setupWatchEndpoint } from './setup_watch';
import { serviceMapEndpoint } from './service_map';
import { trafficBreakdownEndpoint } from './traffic_breakdown';
import { findTracesEndpoint } from './find_traces';
import { impactEndpoint } from './impact';
import { inCommonEndpoint } from './in_common';
import { latencyHeatmapEndpoint } from './latency_heatmap';
import { linesAroundEndpoint } from './lines_around';
import { timePartsEndpoint } from './time_parts';
import { traceEndpoint } from './trace';
import { trafficDetailEndpoint } from './traffic_detail';
import { trafficFramesEndpoint } from './traffic_frames';
import { usualTrafficEndpoint } from './usual_traffic';

/** Every endpoint there is. A new one does not compile until server/app.ts handles it. */
export const api = {
  alerts: alertsEndpoint,
  rulePreview: rulePreviewEndpoint,
  findings: findingsEndpoint,
  knownFinding: knownFindingEndpoint,
  mlOverview: mlOverviewEndpoint,
  mlAction: mlActionEndpoint,
  serviceMap: serviceMapEndpoint,
  trafficDetail: trafficDetailEndpoint,
  usualTraffic: usualTrafficEndpoint,
  trafficBreakdown: trafficBreakdownEndpoint,
  findTraces: findTracesEndpoint,
  trace: traceEndpoint,
  inCommon: inCommonEndpoint,
  impact: impactEndpoint,
  latencyHeatmap: latencyHeatmapEndpoint,
  linesAround: linesAroundEndpoint,
  timeParts: timePartsEndpoint,
  trafficFrames: trafficFramesEndpoint,
  proxyNumbers: proxyNumbersEndpoint,
  setupDiagnosis: setupDiagnosisEndpoint,
  setupInstallation: setupInstallationEndpoint,
  setupInstall: setupInstallEndpoint,
  setupWatch: setupWatchEndpoint,
  missingEdge: missingEdgeEndpoint,
} as const;

export type Api = typeof api;
