import type { estypes } from '@elastic/elasticsearch';
import type { MlMessage } from '../../common/domain/ml';
import { epochMs } from '../../common/domain/units';
import type { MlSession } from './ml_session';
import { ML_PREFIX } from './ml_names';

/** Everything that there is of machine learning, ours and others', as Elasticsearch tells it. */
export interface MlInventory {
  jobs: Array<Pick<estypes.MlJob, 'job_id' | 'analysis_config' | 'groups'>>;
  jobStats: Map<string, estypes.MlJobStats>;
  datafeeds: Array<Pick<estypes.MlDatafeed, 'datafeed_id' | 'job_id' | 'indices'>>;
  datafeedStats: Map<string, estypes.MlDatafeedStats>;
  analytics: Map<string, estypes.MlDataframeAnalytics>;
  transforms: Map<string, estypes.TransformGetTransformStatsTransformStats>;
  /** By the id of what they are about, newest first. */
  messages: Map<string, MlMessage[]>;
}

const MOST = 1_000;
const MESSAGES_EACH = 5;

/** Rejects as Elasticsearch does. */
export async function findJobs(session: MlSession): Promise<MlInventory> {
  const get = <T>(path: string) => session.send<T>({ method: 'GET', path });
  const ours = `${ML_PREFIX}-*`;
  const [jobs, jobStats, datafeeds, datafeedStats, analytics, transforms, messages] = await Promise.all([
    get<estypes.MlGetJobsResponse>('/_ml/anomaly_detectors'),
    get<estypes.MlGetJobStatsResponse>(`/_ml/anomaly_detectors/${ours}/_stats?allow_no_match=true`),
    get<estypes.MlGetDatafeedsResponse>('/_ml/datafeeds'),
    get<estypes.MlGetDatafeedStatsResponse>(`/_ml/datafeeds/datafeed-${ours}/_stats?allow_no_match=true`),
    get<estypes.MlGetDataFrameAnalyticsStatsResponse>(
      `/_ml/data_frame/analytics/${ours}/_stats?allow_no_match=true&size=${MOST}`,
    ),
    get<estypes.TransformGetTransformStatsResponse>(`/_transform/${ours}/_stats?allow_no_match=true&size=${MOST}`),
    findMessages(session),
  ]);
  return {
    jobs: jobs.jobs,
    jobStats: new Map(jobStats.jobs.map((stats) => [stats.job_id, stats])),
    datafeeds: datafeeds.datafeeds,
    datafeedStats: new Map(datafeedStats.datafeeds.map((stats) => [stats.datafeed_id, stats])),
    analytics: new Map(analytics.data_frame_analytics.map((stats) => [stats.id, stats])),
    transforms: new Map(transforms.transforms.map((stats) => [stats.id, stats])),
    messages,
  };
}

/** What ML noted about them. Who may see jobs need not be allowed to read these: then there are none. */
async function findMessages(session: MlSession): Promise<Map<string, MlMessage[]>> {
  const body: estypes.SearchRequest = {
    size: 200,
    sort: [{ timestamp: { order: 'desc', unmapped_type: 'date' } }],
    query: { bool: { filter: [{ prefix: { job_id: ML_PREFIX } }] } },
    _source: ['job_id', 'message', 'level', 'timestamp'],
  };
  const response = await session
    .send<estypes.SearchResponse>({
      method: 'POST',
      path: '/.ml-notifications*/_search?ignore_unavailable=true&allow_no_indices=true',
      body: { ...body },
    })
    .catch(() => undefined);
  const messages = new Map<string, MlMessage[]>();
  for (const { _source } of response?.hits.hits ?? []) {
    const { job_id, message, level, timestamp } = (_source ?? {}) as Record<string, unknown>;
    const at = typeof timestamp === 'string' ? Date.parse(timestamp) : Number(timestamp);
    if (typeof job_id !== 'string' || typeof message !== 'string' || !Number.isFinite(at)) continue;
    const known = messages.get(job_id) ?? [];
    if (known.length < MESSAGES_EACH) known.push({ at: epochMs(at), level: levelOf(level), text: message.slice(0, 500) });
    messages.set(job_id, known);
  }
  return messages;
}

const levelOf = (level: unknown): MlMessage['level'] => (level === 'error' || level === 'warning' ? level : 'info');
