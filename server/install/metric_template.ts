/**
 * For metrics that reach a cluster without the templates of the tool that ships them: tests and the demo. Takes the documents of the
 * Collector's exporter in `otel` mode and those of Metricbeat; the tools themselves bring their own templates.
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
        { beat_labels: { path_match: 'prometheus.labels.*', mapping: { type: 'keyword' } } },
        { beat_values: { path_match: 'prometheus.metrics.*', mapping: { type: 'double' } } },
      ],
      properties: { '@timestamp': { type: 'date' }, start_timestamp: { type: 'date' } },
    },
  },
} as const;

export const METRIC_TEMPLATE_NAME = 'metrics-kuma';
