const keyword = { type: 'keyword', ignore_above: 1_024 } as const;
const text = { type: 'text' } as const;

/** What this project's template for spans is called in a cluster. */
export const TRACE_TEMPLATE_NAME = 'mesh-observability-traces';

/**
 * Mappings for spans as the Collector's exporter writes them, for clusters that bring none of their own (before 8.16). Attributes keep
 * their dots: `upstream_cluster` and `upstream_cluster.name` are two attributes; as an object and its part the document would be refused.
 */
export const traceTemplate = {
  index_patterns: ['traces-*.otel-*'],
  priority: 150,
  version: 1,
  _meta: { description: 'Spans of a Kuma or Kong Mesh service mesh', managed_by: 'mesh-observability' },
  template: {
    settings: { 'index.number_of_shards': 1, 'index.auto_expand_replicas': '0-1', 'index.mapping.total_fields.limit': 2_000 },
    mappings: {
      date_detection: false,
      properties: {
        /** Milliseconds, a dot, and nanoseconds: the document's own text is read again where microseconds matter. */
        '@timestamp': { type: 'date', format: 'strict_date_optional_time||epoch_millis' },
        trace_id: keyword,
        span_id: keyword,
        parent_span_id: keyword,
        name: keyword,
        kind: keyword,
        duration: { type: 'long' },
        attributes: { type: 'object', subobjects: false },
        resource: { properties: { attributes: { type: 'object', subobjects: false } } },
        status: { properties: { code: keyword } },
        body: { properties: { text } },
        event_name: keyword,
      },
      dynamic_templates: [{ texts: { match_mapping_type: 'string', mapping: keyword } }],
    },
  },
} as const;
