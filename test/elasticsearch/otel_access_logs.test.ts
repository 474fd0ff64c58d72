import { Client } from '@elastic/elasticsearch';
import type { ServiceMap } from '../../common/domain/service_map';
import { aCorpus } from '../builders/a_corpus';
import { askForMap } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines } from './index_lines';

/** What a line says, taken from the document by hand: no code of ours has a part in it. */
interface Said {
  source: string;
  destination: string;
  duration: number;
  status: number;
}

interface OtelDocument {
  attributes: Record<string, string>;
}

interface EcsDocument {
  source: { service: string };
  destination: { service: string };
  duration_ms: string;
  http: { response: { status_code: string } };
}

const fromOtel = ({ attributes }: OtelDocument): Said => ({
  source: String(attributes['source.service']),
  destination: String(attributes['destination.service']),
  duration: Number(attributes.duration_ms),
  status: Number(attributes['http.response.status_code']),
});

const fromEcs = (document: EcsDocument): Said => ({
  source: document.source.service,
  destination: document.destination.service,
  duration: Number(document.duration_ms),
  status: Number(document.http.response.status_code),
});

const KEYWORDS = { strings: { match_mapping_type: 'string', mapping: { type: 'keyword', ignore_above: 1024 } } } as const;

const WAYS = [
  { source: 'otel_access_log', name: 'kuma3', mapping: 'keywords' },
  { source: 'otel_access_log', name: 'kuma3', mapping: 'unprepared' },
  { source: 'otel_access_log', name: 'kuma3-mtls', mapping: 'keywords' },
  { source: 'ecs_access_log', name: 'kuma3', mapping: 'keywords' },
  { source: 'ecs_access_log', name: 'kuma3', mapping: 'unprepared' },
] as const;

const client = new Client({ node: elasticsearchUrl() });
afterAll(() => client.close());

describe.each(WAYS)('$source, $name, $mapping', ({ source, name, mapping }) => {
  const documents = aCorpus(source, name) as unknown[];
  const lines = documents.map((document) =>
    source === 'otel_access_log' ? fromOtel(document as OtelDocument) : fromEcs(document as EcsDocument),
  );
  const outbound = lines.filter((line) => line.source !== 'unknown');
  let map: ServiceMap;

  beforeAll(async () => {
    const index = `test-${source}-${name}-${mapping}`.replaceAll('_', '-');
    await client.indices.delete({ index, ignore_unavailable: true });
    await client.indices.create({
      index,
      mappings: {
        ...(mapping === 'keywords' ? { dynamic_templates: [KEYWORDS], date_detection: false } : {}),
        properties: { '@timestamp': { type: 'date' } },
      },
    });
    await indexLines(client, index, documents as object[]);
    map = await askForMap(client, index, ['2026-11-22T10:00:00Z', '2026-11-22T10:30:00Z']);
  });

  it('has the edges of its outbound lines, no more, with as many lines and errors', () => {
    const expected = new Map<string, { lines: number; failed: number }>();
    for (const { source: from, destination, status } of outbound) {
      const edge = expected.get(`${from}→${destination}`) ?? { lines: 0, failed: 0 };
      expected.set(`${from}→${destination}`, { lines: edge.lines + 1, failed: edge.failed + (status >= 500 ? 1 : 0) });
    }
    const found = map.edges.map(({ parts, caller }) => [
      `${parts[0]?.[0] ?? ''}→${parts[0]?.[1] ?? ''}`,
      { lines: caller.lines, failed: caller.errors?.count ?? 0 },
    ]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
    expect(expected.size).toBeGreaterThanOrEqual(3);
  });

  it('has the median of every edge, within 2 % or a millisecond', () => {
    for (const { parts, caller } of map.edges) {
      const took = outbound
        .filter((line) => line.source === parts[0]?.[0] && line.destination === parts[0][1])
        .map(({ duration }) => duration)
        .sort((a, b) => a - b);
      const median = took[Math.ceil(took.length / 2) - 1] ?? Number.NaN;
      // At few requests a median may be the neighbouring one's.
      const [low, high] = [took[Math.ceil(took.length / 2) - 2] ?? median, took[Math.ceil(took.length / 2)] ?? median];
      expect(caller.latency?.p50).toBeGreaterThanOrEqual(Math.min(low * 0.98, median - 1));
      expect(caller.latency?.p50).toBeLessThanOrEqual(Math.max(high * 1.02, median + 1));
    }
  });

  it('knows whose the inbound lines are, by the workload that wrote them', () => {
    const received = lines.filter((line) => line.source === 'unknown').length;
    const attributed = map.services.reduce((sum, { callee }) => sum + (callee?.lines ?? 0), 0);
    expect(received).toBeGreaterThan(100);
    expect(attributed).toBe(received);
  });
});
