import type { estypes } from '@elastic/elasticsearch';
import type { MlRequest } from '../../common/domain/ml';

/**
 * Typed requests of the client become what is shown and sent: the id goes into the path, the rest is the body. Only what type-checks against the
 * client's own request types can be made into a call.
 */
export const putJob = ({ job_id, ...body }: estypes.MlPutJobRequest): MlRequest => ({
  method: 'PUT',
  path: `/_ml/anomaly_detectors/${encodeURIComponent(job_id)}`,
  body: plain(body),
});

export const putDatafeed = ({ datafeed_id, ...body }: estypes.MlPutDatafeedRequest): MlRequest => ({
  method: 'PUT',
  path: `/_ml/datafeeds/${encodeURIComponent(datafeed_id)}`,
  body: plain(body),
});

export const putTransform = ({ transform_id, ...body }: estypes.TransformPutTransformRequest): MlRequest => ({
  method: 'PUT',
  path: `/_transform/${encodeURIComponent(transform_id)}`,
  body: plain(body),
});

export const putAnalytics = ({ id, ...body }: estypes.MlPutDataFrameAnalyticsRequest): MlRequest => ({
  method: 'PUT',
  path: `/_ml/data_frame/analytics/${encodeURIComponent(id)}`,
  body: plain(body),
});

export const putIndex = ({ index, ...body }: estypes.IndicesCreateRequest): MlRequest => ({
  method: 'PUT',
  path: `/${encodeURIComponent(index)}`,
  body: plain(body),
});

/** `what` is a path below the root, of ids that need no more than encoding: post`/_ml/anomaly_detectors/${id}/_open`. */
export const call =
  (method: MlRequest['method']) =>
  (texts: TemplateStringsArray, ...ids: string[]): MlRequest => ({
    method,
    path: texts.reduce((path, text, place) => `${path}${text}${encodeURIComponent(ids[place] ?? '')}`, ''),
  });

export const get = call('GET');
export const post = call('POST');
export const remove = call('DELETE');

/** Nothing but JSON: what is not given is not there. */
const plain = (body: object) => JSON.parse(JSON.stringify(body)) as Record<string, unknown>;
