import type { Api } from '../../common/contract/api';
import type { RequestOf } from '../../common/contract/endpoint';

/** Cache keys. `asked` counts refreshes: the same question asked again is a new entry, so that no answer is ever stale. */
export const queryKeys = {
  /** What is made and changed here; asked again after every change. */
  rules: () => ['rules'] as const,
  alerts: () => ['alerts'] as const,
  connectors: () => ['connectors'] as const,
  mlOverview: () => ['mlOverview'] as const,
  setupDiagnosis: () => ['setupDiagnosis'] as const,
  setupInstallation: (keepDays: number | undefined) => ['setupInstallation', keepDays] as const,
  setupWatchBegin: (beginning: number | undefined) => ['setupWatchBegin', beginning] as const,
  setupWatch: (since: number | undefined) => ['setupWatch', since] as const,
  missingEdge: (request: RequestOf<Api['missingEdge']> | undefined) => ['missingEdge', request] as const,
  rulePreview: (request: RequestOf<Api['rulePreview']>) => ['rulePreview', request] as const,
  serviceMap: (request: RequestOf<Api['serviceMap']> | undefined, asked: number) => ['serviceMap', request, asked] as const,
  findings: (request: RequestOf<Api['findings']> | undefined, asked: number) => ['findings', request, asked] as const,
  trafficDetail: (request: RequestOf<Api['trafficDetail']>, asked: number) => ['trafficDetail', request, asked] as const,
  usualTraffic: (request: RequestOf<Api['usualTraffic']>, asked: number) => ['usualTraffic', request, asked] as const,
  trafficBreakdown: (request: RequestOf<Api['trafficBreakdown']>, asked: number) => ['trafficBreakdown', request, asked] as const,
  trafficFrames: (request: RequestOf<Api['trafficFrames']> | undefined) => ['trafficFrames', request] as const,
  findTraces: (request: RequestOf<Api['findTraces']> | undefined, asked: number) => ['findTraces', request, asked] as const,
  trace: (request: RequestOf<Api['trace']> | undefined, asked: number) => ['trace', request, asked] as const,
  inCommon: (request: RequestOf<Api['inCommon']>, asked: number) => ['inCommon', request, asked] as const,
};
