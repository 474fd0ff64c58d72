import type { estypes } from '@elastic/elasticsearch';
import { Client } from '@elastic/elasticsearch';
import type { MlKind, MlOutcome, MlOverview, MlRequest } from '../../common/domain/ml';
import { createApp } from '../../server/app';
import { aCorpus } from '../builders/a_corpus';
import { aRequestContext, askForMap } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines } from './index_lines';
import { loadThroughTemplate } from './load_through_template';
import { loadUnprepared } from './load_unprepared';

/**
 * Elastic ML cannot run here. What can be tried of it is: this server has none, and says so; whatever a request holds of the query language, but for one script, is understood
 * by a real Elasticsearch, for every dialect. What a job would have written: ml_results.test.ts.
 */
jest.setTimeout(240_000);

const client = new Client({ node: elasticsearchUrl() });
afterAll(() => client.close());
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const NOW = Date.parse('2026-11-22T12:00:00Z');
const app = createApp({ logger: quiet, now: () => NOW });

async function ask<T>(name: 'mlOverview' | 'mlAction', input: object, index: string): Promise<T> {
  const { status, body } = await app.respond(name, input, aRequestContext(client, index));
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body as T;
}

/** This server has no Painless: what the one script divides is looked at instead. */
function withoutScripts(
  aggregations: Record<string, estypes.AggregationsAggregationContainer> | undefined,
): Record<string, estypes.AggregationsAggregationContainer> | undefined {
  const text = JSON.stringify(aggregations, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).filter(([, part]) => !isScript(part)))
      : value,
  ) as string | undefined;
  return text === undefined ? undefined : (JSON.parse(text) as Record<string, estypes.AggregationsAggregationContainer>);
}
const isScript = (part: unknown) => typeof part === 'object' && part !== null && 'bucket_script' in part;

const bodyOf = <T>({ offers }: MlOverview, kind: MlKind, path: string) =>
  offers.find((offer) => offer.kind === kind)?.requests.find((request: MlRequest) => request.path.startsWith(path))?.body as
    T | undefined;

async function loadOtel(): Promise<string> {
  const index = 'ml-otel-lines';
  const strings = { match_mapping_type: 'string', mapping: { type: 'keyword', ignore_above: 1024 } } as const;
  await client.indices.delete({ index, ignore_unavailable: true });
  await client.indices.create({ index, mappings: { dynamic_templates: [{ strings }] } });
  await indexLines(client, index, aCorpus('otel_access_log', 'kuma3'));
  return index;
}

describe.each([
  ['our template', () => loadThroughTemplate(client, 'rich-json')],
  ['unprepared strings', () => loadUnprepared(client, 'quoted-json')],
  ['OpenTelemetry', loadOtel],
])('%s', (_, load) => {
  let index: string;
  let overview: MlOverview;
  beforeAll(async () => {
    index = await load();
    overview = await ask<MlOverview>('mlOverview', {}, index);
  }, 120_000);

  it('says that this Elasticsearch has no machine learning, and shows what it would be asked', () => {
    expect(overview.lacks).toEqual([{ code: 'absent' }]);
    expect(overview.offers).toHaveLength(11);
    expect(overview.offers.filter(({ requests, missing }) => missing.length === 0 && requests.length === 0)).toEqual([]);
  });

  it('understands every feed: a search with its query and figures has edges, and every figure is a number', async () => {
    for (const { kind, technique, missing } of overview.offers) {
      if (technique !== 'anomaly_detection' || missing.length > 0) continue;
      const feed = bodyOf<estypes.MlDatafeedConfig>(overview, kind, '/_ml/datafeeds');
      const { query, aggregations, runtime_mappings, indices } = feed ?? {};
      const response = await client.search({
        index: indices,
        size: 1,
        query,
        runtime_mappings,
        aggs: withoutScripts(aggregations),
        track_total_hits: true,
      });
      expect(`${kind}: ${(response.hits.total as { value: number }).value > 0}`).toBe(`${kind}: true`);
      const { buckets } = (response.aggregations ?? {}) as {
        buckets?: { buckets: Array<Record<string, { value: number | null }>> };
      };
      if (!aggregations) continue;
      expect(buckets?.buckets.length).toBeGreaterThan(0);
      const detectors = bodyOf<{ analysis_config: estypes.MlAnalysisConfig }>(overview, kind, '/_ml/anomaly_detectors')
        ?.analysis_config.detectors;
      for (const { field_name } of detectors ?? [])
        if (field_name && field_name !== 'failure_ratio')
          expect(buckets?.buckets.some((bucket) => typeof bucket[field_name]?.value === 'number')).toBe(true);
    }
  });

  it('understands every transform, as the search it makes of it', async () => {
    for (const kind of ['edge_outliers', 'service_outliers'] as const) {
      const { source, pivot } = bodyOf<estypes.TransformPutTransformRequest>(overview, kind, '/_transform') ?? {};
      const sources = Object.entries(pivot?.group_by ?? {}).map(([name, group]) => ({ [name]: group }));
      const response = await client.search({
        index: source?.index,
        size: 0,
        query: JSON.parse(JSON.stringify(source?.query).replace('now-24h', 'now-3650d')) as estypes.QueryDslQueryContainer,
        runtime_mappings: source?.runtime_mappings,
        aggs: { _transform: { composite: { sources: sources as never }, aggs: withoutScripts(pivot?.aggregations) } },
      });
      const { _transform } = response.aggregations as unknown as {
        _transform: { buckets: Array<Record<string, { value: number }>> };
      };
      // The OpenTelemetry corpus has two edges.
      expect(_transform.buckets.length).toBeGreaterThanOrEqual(2);
      for (const bucket of _transform.buckets) expect(typeof bucket.mean_duration_ms?.value).toBe('number');
    }
  });

  it('understands what the analyses read', async () => {
    for (const kind of ['duration_drivers', 'failure_drivers'] as const) {
      const body = bodyOf<estypes.MlPutDataFrameAnalyticsRequest>(overview, kind, '/_ml/data_frame');
      if (!body) continue;
      const { index: read, query, runtime_mappings } = body.source;
      const response = await client.search({
        index: read,
        size: 1,
        query: JSON.parse(JSON.stringify(query).replace('now-1h', 'now-3650d')) as estypes.QueryDslQueryContainer,
        runtime_mappings,
        fields: (body.analyzed_fields as { includes: string[] }).includes,
      });
      const [hit] = response.hits.hits;
      expect(Object.keys(hit?.fields ?? {})).toEqual(
        expect.arrayContaining([(body.analyzed_fields as { includes: string[] }).includes[0]]),
      );
    }
  });
});

it('the failures of a feed, over all its rows, are the map’s', async () => {
  const index = await loadThroughTemplate(client, 'rich-json');
  const overview = await ask<MlOverview>('mlOverview', {}, index);
  const { query, aggregations } = bodyOf<estypes.MlDatafeedConfig>(overview, 'errors', '/_ml/datafeeds') ?? {};
  const response = await client.search({ index, size: 0, query, aggs: withoutScripts(aggregations) });
  const { buckets } = (
    response.aggregations as unknown as {
      buckets: {
        buckets: Array<{ key: Record<string, string>; failed_lines: { lines: { value: number } } }>;
      };
    }
  ).buckets;
  const map = await askForMap(client, index, ['2026-11-22T00:00:00Z', '2026-11-23T00:00:00Z']);
  const worst = map.edges.reduce((most, edge) =>
    (edge.caller.errors?.count ?? 0) > (most.caller.errors?.count ?? 0) ? edge : most,
  );
  const rows = buckets.filter(({ key }) =>
    worst.parts.some(([source, destination]) => key.source === source && key.destination === destination),
  );
  const failed = rows.reduce((sum, { failed_lines }) => sum + failed_lines.lines.value, 0);
  expect(worst.caller.errors?.count).toBeGreaterThan(0);
  expect(failed).toBe(worst.caller.errors?.count);
});

it('whatever is asked of machine learning is refused here in words, and leaves nothing behind', async () => {
  const index = await loadUnprepared(client, 'quoted-json');
  for (const action of ['make', 'start', 'stop', 'delete']) {
    const { done, refused } = await ask<MlOutcome>('mlAction', { kind: 'latency', action }, index);
    expect(done).toEqual([]);
    expect(refused?.code).toBe('absent');
    expect(refused?.said).not.toBe('');
  }
});
