import type { estypes } from '@elastic/elasticsearch';
import type { RequestContext } from '../../server/context';

const FIELDS = {
  source: 'keyword',
  destination: 'keyword',
  duration_millis: 'long',
  start_time: 'date',
  response_code: 'long',
  '@timestamp': 'date',
};
/** INVENTED: an index whose lines have all that the jobs need, but no details. */
export const someCapabilities = {
  indices: ['kuma-access-log'],
  fields: Object.fromEntries(Object.entries(FIELDS).map(([field, type]) => [field, { [type]: { type } }])),
} as unknown as estypes.FieldCapsResponse;

/** A request of a mesh with six services, over such a transport; without one the host gives no way to Elasticsearch. */
export function anMlContext(transport: RequestContext['transport'], fields = someCapabilities): RequestContext {
  const counted = {
    _shards: { total: 1, successful: 1, failed: 0 },
    timed_out: false,
    hits: { hits: [] },
    aggregations: { callers: { value: 4 }, callees: { value: 6 } },
  };
  return {
    elasticsearch: {
      fieldCaps: async () => fields,
      search: async () => counted as unknown as estypes.SearchResponse,
    },
    ...(transport ? { transport } : {}),
    space: 'default',
    settings: { accessLogIndices: 'kuma-access-log' },
    licence: { type: 'basic' },
    signal: new AbortController().signal,
  };
}
