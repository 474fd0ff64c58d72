/**
 * For metrics that reach a cluster without the templates of the tool that ships them: tests and the demo. Names and places are those of the
 * Collector's exporter in `otel` mode; Metricbeat, Elastic Agent and the exporter's data streams bring their own.
 */
export const metricTemplate = {
  index_patterns: ['metrics-kuma*'],
  priority: 200,
  version: 1,
  _meta: { description: 'Metrics of the proxies of a Kuma or Kong Mesh service mesh', managed_by: 'mesh-observability' },
  template: {
    settings: { 'index.number_of_shards': 1, 'index.auto_expand_replicas': '0-1', 'index.mapping.ignore_malformed': true },
    mappings: {
      dynamic: true,
      dynamic_templates: [
        { labels: { path_match: '*attributes.*', match_mapping_type: 'string', mapping: { type: 'keyword' } } },
        { values: { path_match: 'metrics.*', mapping: { type: 'double' } } },
      ],
      properties: { '@timestamp': { type: 'date' }, start_timestamp: { type: 'date' } },
    },
  },
} as const;

export const METRIC_TEMPLATE_NAME = 'metrics-kuma';
