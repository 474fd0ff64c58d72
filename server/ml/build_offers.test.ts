import type { estypes } from '@elastic/elasticsearch';
import type { MlKind } from '../../common/domain/ml';
import { ML_KINDS } from '../../common/domain/ml';
import { logstash, templated, unprepared } from '../../test/builders/a_field_catalogue';
import type { Mapping } from '../../test/builders/a_field_catalogue';
import { aReader } from '../../test/builders/a_reader';
import { buildChange, buildOffer, buildOffers } from './build_offers';
import type { MlData } from './ml_data';

const otel: Mapping = Object.fromEntries([
  ['@timestamp', 'date'],
  ...['source.service', 'destination.service', 'duration_ms', 'bytes_sent', 'response_flags', 'response_code_details'].map(
    (name) => [`attributes.${name}`, 'keyword'],
  ),
  ['attributes.http.response.status_code', 'long'],
]) as Mapping;
const ecs: Mapping = {
  '@timestamp': 'date',
  'source.service': 'keyword',
  'destination.service': 'keyword',
  duration_ms: 'long',
  'http.response.status_code': 'long',
  bytes_received: 'long',
};
const rich: Mapping = { ...templated, response_code_details: 'keyword' };
const DIALECTS: Array<[name: string, mapping: Mapping]> = [
  ['our template', rich],
  ['unprepared strings', unprepared],
  ['Logstash', logstash],
  ['OpenTelemetry', otel],
  ['ECS', ecs],
];

const someData = (mapping: Mapping, patch: Partial<MlData> = {}): MlData => ({
  reader: aReader(mapping),
  indices: 'kuma-access-log*,eu:kuma-*',
  edges: 40,
  space: 'default',
  ...patch,
});

type Body = Record<string, unknown>;
const requestsOf = (kind: MlKind, data: MlData) => buildOffer(kind, data).requests;
const bodyOf = <T>(kind: MlKind, data: MlData, place = 0) => requestsOf(kind, data)[place]?.body as T;

describe.each(DIALECTS)('%s', (_, mapping) => {
  const data = someData(mapping);
  const [source, destination] = data.reader.callerKey as [string, string];

  it.each(ML_KINDS)('%s: everything a request names is a field of the source, or a figure that its feed makes', (kind) => {
    const { requests, missing } = buildOffer(kind, data);
    if (missing.length > 0) return expect(requests).toEqual([]);
    const text = JSON.stringify(requests);
    expect(text).not.toContain('undefined');
    expect(text).toContain(JSON.stringify(destination));
    const [job, feed] = requests.map(({ body }) => body as Body);
    const config = job?.analysis_config as estypes.MlAnalysisConfig | undefined;
    if (!config) return undefined;
    const made = (feed?.aggregations as { buckets: estypes.AggregationsAggregationContainer } | undefined)?.buckets;
    for (const { field_name, by_field_name, partition_field_name, over_field_name } of config.detectors) {
      if (field_name) expect(Object.keys(made?.aggs ?? {})).toContain(field_name);
      for (const field of [by_field_name, partition_field_name, over_field_name])
        if (field && field !== 'mlcategory') expect([source, destination]).toContain(field);
    }
    return undefined;
  });
});

describe('what is missing', () => {
  it.each<[Mapping, Partial<Record<MlKind, string[]>>]>([
    [rich, {}],
    [unprepared, { errors: ['status'], categories: ['details'], failure_drivers: ['status'] }],
    [ecs, { categories: ['details'] }],
    [otel, {}],
  ])('is said for each', (mapping, expected) => {
    const missing = Object.fromEntries(
      buildOffers(someData(mapping)).flatMap((offer) => (offer.missing.length > 0 ? [[offer.kind, offer.missing]] : [])),
    );
    expect(missing).toEqual(expected);
  });

  it('are indices of this cluster, where only other clusters have some', () => {
    expect(buildOffer('duration_drivers', someData(rich, { indices: 'eu:kuma-*' })).missing).toEqual(['local_indices']);
    expect(bodyOf<{ source: object }>('duration_drivers', someData(rich)).source).toMatchObject({ index: ['kuma-access-log*'] });
  });
});

/**
 * The keys that Kibana's own modules give a job that is fed by composite aggregations (read in 8.12.2: apm_transaction; rare and population:
 * security_network, nginx_ecs; categories: logs_ui_categories). Their values are theirs.
 */
describe('compared with the job modules that Kibana ships', () => {
  const data = someData(rich);

  it('a job has every key that theirs have, but for those that only a module has', () => {
    const job = bodyOf<Body>('latency', data);
    const theirs = ['groups', 'description', 'analysis_config', 'analysis_limits', 'data_description', 'model_plot_config'];
    expect(Object.keys(job)).toEqual(expect.arrayContaining([...theirs, 'custom_settings']));
    expect(job).toMatchObject({
      analysis_config: {
        bucket_span: expect.stringMatching(/^\d+[mh]$/) as string,
        summary_count_field_name: 'doc_count',
        detectors: [
          {
            function: 'high_mean',
            field_name: 'mean_duration_ms',
            by_field_name: 'source',
            partition_field_name: 'destination',
            detector_description: expect.any(String) as string,
          },
        ],
        influencers: ['source', 'destination'],
      },
      analysis_limits: { model_memory_limit: expect.stringMatching(/^\d+mb$/) as string },
      data_description: { time_field: 'start_time', time_format: 'epoch_ms' },
      custom_settings: { created_by: 'mesh-observability' },
    });
  });

  it('a feed as well: dates first, the greatest time under the time field’s name, no chunks', () => {
    const { composite, aggs } = bodyOf<{ aggregations: { buckets: { composite: { sources: object[] }; aggs: object } } }>(
      'latency',
      data,
      1,
    ).aggregations.buckets;
    expect(bodyOf('latency', data, 1)).toMatchObject({
      job_id: 'mesh-observability-latency',
      indices: ['kuma-access-log*', 'eu:kuma-*'],
      chunking_config: { mode: 'off' },
      indices_options: { ignore_unavailable: true },
    });
    expect(composite.sources.map((each) => Object.keys(each)[0])).toEqual(['date', 'source', 'destination']);
    expect(composite.sources[0]).toEqual({ date: { date_histogram: { field: 'start_time', fixed_interval: '5m' } } });
    expect(aggs).toMatchObject({ start_time: { max: { field: 'start_time' } } });
  });

  it('categories are fed line by line, without a count', () => {
    const config = bodyOf<{ analysis_config: Body }>('categories', data).analysis_config;
    expect(config).toMatchObject({
      categorization_field_name: 'response_code_details',
      influencers: expect.arrayContaining(['mlcategory']) as string[],
    });
    expect(config).not.toHaveProperty('summary_count_field_name');
    expect(bodyOf('categories', data, 1)).not.toHaveProperty('aggregations');
  });
});

describe('requests', () => {
  it('make a job, its feed, and let both run', () => {
    expect(requestsOf('latency', someData(rich)).map(({ method, path }) => `${method} ${path}`)).toEqual([
      'PUT /_ml/anomaly_detectors/mesh-observability-latency',
      'PUT /_ml/datafeeds/datafeed-mesh-observability-latency',
      'POST /_ml/anomaly_detectors/mesh-observability-latency/_open',
      'POST /_ml/datafeeds/datafeed-mesh-observability-latency/_start',
    ]);
  });

  it('gather figures before they are analysed', () => {
    expect(requestsOf('edge_outliers', someData(rich)).map(({ method, path }) => `${method} ${path}`)).toEqual([
      'PUT /mesh-observability-figures-edge-outliers',
      'PUT /_transform/mesh-observability-edge-outliers-figures',
      'PUT /_ml/data_frame/analytics/mesh-observability-edge-outliers',
      'POST /_transform/mesh-observability-edge-outliers-figures/_start',
    ]);
    expect(bodyOf('edge_outliers', someData(rich), 2)).toMatchObject({
      source: { index: ['mesh-observability-figures-edge-outliers'] },
      dest: { index: 'mesh-observability-outlier-edges' },
      analysis: { outlier_detection: { compute_feature_influence: true } },
    });
  });

  it('read text as numbers without a script, where the index has text', () => {
    expect(bodyOf('latency', someData(unprepared), 1)).toMatchObject({ runtime_mappings: { duration_millis: { type: 'long' } } });
    expect(bodyOf('latency', someData(rich), 1)).not.toHaveProperty('runtime_mappings');
  });

  it('hold one script, and only where a ratio is', () => {
    const scripted = ML_KINDS.filter((kind) => JSON.stringify(requestsOf(kind, someData(rich))).includes('"script"'));
    expect(scripted).toEqual(['errors', 'edge_outliers', 'service_outliers']);
  });

  it('ask for memory by the edges there are', () => {
    const limit = (edges: number) =>
      bodyOf<{ analysis_limits: { model_memory_limit: string } }>('traffic', someData(rich, { edges })).analysis_limits
        .model_memory_limit;
    expect([0, 40, 10_000, 1e9].map(limit)).toEqual(['16mb', '32mb', '1280mb', '4096mb']);
  });

  it('of another space have names of their own, whatever it is called', () => {
    const idIn = (space: string) => buildOffer('latency', someData(rich, { space })).id;
    expect(idIn('shop')).toBe('mesh-observability-latency-shop');
    expect(idIn('Ünïcode/space')).toMatch(/^mesh-observability-latency-[0-9a-f]{12}$/);
    for (const kind of ML_KINDS)
      expect(buildOffer(kind, someData(rich, { space: 'x'.repeat(300) })).id.length).toBeLessThanOrEqual(64);
  });

  it('take away all that making them made', () => {
    for (const kind of ML_KINDS) {
      const made = requestsOf(kind, someData(rich)).filter(({ method }) => method === 'PUT');
      const removed = new Set(buildChange('delete', kind, 'default').map(({ path }) => path.split('?')[0]));
      for (const { path } of made) expect(removed).toContain(path);
    }
  });
});
