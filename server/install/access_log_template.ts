/** Longest text that still fits a Lucene term (32,766 bytes) when each of its characters takes four bytes. */
const LONGEST_TERM = 8_191;

const keyword = { type: 'keyword', ignore_above: LONGEST_TERM } as const;
const whole = { type: 'long' } as const;
const date = { type: 'date' } as const;

/**
 * What we put into a cluster for access logs: body of `PUT _index_template/kuma-access-log`.
 *
 * Takes the classic custom format (every value a quoted string), the same as typed JSON, and the recommended superset, into one mapping:
 * numbers in quotes are coerced, what is no number or date (`"-"`) is ignored field by field and stays in the document.
 * Sorted by edge, then time: all lines of an edge lie together, so grouping by edge reads them in order and they compress well.
 * `dynamic: false`: what else a shipper adds (agent, host, tags, event, …) stays in `_source` and costs neither mapping nor index;
 * so no foreign field can clash with ours or make the mapping explode.
 * Plain indices, not a data stream: days can be written late, and be dropped one by one; any shipper can write to them.
 */
export const accessLogTemplate = {
  index_patterns: ['kuma-access-log*'],
  /** Above Elasticsearch's own `logs` template (100), below what an administrator would use to override ours. */
  priority: 200,
  version: 2,
  _meta: { description: 'Access logs of a Kuma or Kong Mesh service mesh', managed_by: 'mesh-observability' },
  template: {
    settings: {
      'index.number_of_shards': 1,
      'index.auto_expand_replicas': '0-1',
      'index.sort.field': ['source', 'destination', 'start_time'],
      'index.mapping.coerce': true,
      'index.mapping.ignore_malformed': true,
      'index.mapping.total_fields.limit': 200,
    },
    mappings: {
      dynamic: false,
      properties: {
        '@timestamp': date,
        start_time: date,
        source: keyword,
        destination: keyword,
        source_address: keyword,
        destination_address: keyword,
        duration_millis: whole,
        bytes_received: whole,
        bytes_sent: whole,
        mesh: keyword,
        zone: keyword,
        workload: keyword,
        direction: keyword,
        upstream_cluster: keyword,
        method: keyword,
        path: keyword,
        protocol: keyword,
        response_code: whole,
        response_code_details: keyword,
        response_flags: keyword,
        request_id: keyword,
        trace_id: keyword,
        span_id: keyword,
        downstream_peer_uri_san: keyword,
        downstream_tls_version: keyword,
        /** Envoy writes it as text even in typed JSON. */
        upstream_service_time: whole,
        user_agent: keyword,
        /** Why the ingest pipeline could not read a line that arrived as text. */
        unreadable: keyword,
        /** True on documents that a demo made; absent on real ones. */
        generated: { type: 'boolean' },
      },
    },
  },
} as const;

export const ACCESS_LOG_TEMPLATE_NAME = 'kuma-access-log';
