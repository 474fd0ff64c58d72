import type { ElasticsearchTransport } from '../../server/context';

export interface Sent {
  method: string;
  path: string;
  querystring?: Record<string, string>;
  body?: Record<string, unknown>;
}

/** An error as Elasticsearch's client throws it: by its shape. `error` as in Elasticsearch's answer. */
export const aRefusal = (statusCode: number, error: object | string) =>
  Object.assign(new Error(typeof error === 'string' ? error : ((error as { reason?: string }).reason ?? '')), {
    name: 'ResponseError',
    statusCode,
    meta: { body: { error, status: statusCode } },
  });

type Answer = object | Error | ((sent: Sent) => object | Error);

/** Every answer is for paths that begin so; the first that fits answers. What nobody answers is acknowledged. */
export function anMlTransport(answers: Record<string, Answer> = {}): ElasticsearchTransport & { sent: Sent[] } {
  const sent: Sent[] = [];
  return {
    sent,
    request(call) {
      sent.push(call);
      const key = `${call.method} ${call.path}`;
      const found = Object.entries(answers).find(([begin]) => key.startsWith(begin))?.[1];
      const answer = typeof found === 'function' ? found(call) : (found ?? { acknowledged: true });
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
}

/** A cluster with a trial licence and everything allowed, in which nothing has been made. INVENTED from Elasticsearch's reference, not recorded. */
export const emptyMlCluster: Record<string, Answer> = {
  'GET /_xpack': {
    license: { uid: 'x', type: 'trial', mode: 'trial', status: 'active' },
    features: { ml: { available: true, enabled: true }, transform: { available: true, enabled: true } },
  },
  'POST /_security/user/_has_privileges': { username: 'u', has_all_requested: true, cluster: {}, index: {}, application: {} },
  'GET /_ml/info': { defaults: {}, upgrade_mode: false, limits: { total_ml_memory: '1gb' }, native_code: {} },
  'GET /_ml/anomaly_detectors/': { count: 0, jobs: [] },
  'GET /_ml/anomaly_detectors': { count: 0, jobs: [] },
  'GET /_ml/datafeeds/': { count: 0, datafeeds: [] },
  'GET /_ml/datafeeds': { count: 0, datafeeds: [] },
  'GET /_ml/data_frame/analytics/': { count: 0, data_frame_analytics: [] },
  'GET /_transform/': { count: 0, transforms: [] },
  'POST /.ml-notifications': { hits: { hits: [] } },
};
