import type { estypes } from '@elastic/elasticsearch';
import type { ServiceMapRequest } from '../../common/contract/service_map';
import { recordedLines, recordedRange, recordedResponses } from '../../test/builders/recorded_responses';
import type { RequestContext } from '../context';
import { buildServiceMap } from './build_service_map';
import { allEnrichers } from './enrichers/all_enrichers';
import type { Enricher } from './enrichers/enricher';

const recorded = recordedResponses();
const lines = recordedLines();
const request: ServiceMapRequest = { ...recordedRange, mesh: [], zone: [], namespace: [], text: '', hide: [] };

const newestOf = (some: typeof lines) => Math.max(...some.map(({ start_time: start }) => Date.parse(String(start))));

interface Reversible {
  buckets?: unknown[];
  by_key?: { buckets: unknown[] };
}

/** An Elasticsearch that answers what a real one did; `patch` is laid over each answer of a search. */
function aRecordedElasticsearch(patch: Partial<estypes.SearchResponse> = {}) {
  const asked: estypes.SearchRequest[] = [];
  return {
    asked,
    elasticsearch: {
      fieldCaps: async () => recorded.fieldCaps,
      search: async (search: estypes.SearchRequest) => {
        asked.push(search);
        return { ...(search.aggs?.by_key ? recorded.caller : recorded.callee), ...patch };
      },
    },
  };
}

const contextOf = (elasticsearch: RequestContext['elasticsearch']): RequestContext => ({
  elasticsearch,
  space: 'default',
  settings: { accessLogIndices: 'kuma-access-log*' },
  licence: { type: 'basic' },
  signal: new AbortController().signal,
});

async function build(
  options: { patch?: Partial<estypes.SearchResponse>; enrichers?: Enricher[]; asked?: Partial<ServiceMapRequest> } = {},
) {
  const { elasticsearch, asked } = aRecordedElasticsearch(options.patch);
  const errors: string[] = [];
  const logger = { debug: () => {}, info: () => {}, warn: () => {}, error: (message: string) => void errors.push(message) };
  const map = await buildServiceMap({ ...request, ...options.asked }, contextOf(elasticsearch), {
    logger,
    now: () => recordedRange.to + 1,
    ...(options.enrichers ? { enrichers: options.enrichers } : {}),
  });
  return { map, asked, errors };
}

describe('buildServiceMap, of recorded answers', () => {
  it('takes two searches, and has every edge of the lines', async () => {
    const { map, asked } = await build();
    const pairs = lines.filter(({ direction }) => direction === 'OUTBOUND').map((line) => `${line.source}→${line.destination}`);
    const name = new Map(map.services.map((service) => [service.id, service.name]));
    expect(map.edges.map(({ source, destination }) => `${name.get(source)}→${name.get(destination)}`).sort()).toEqual(
      [...new Set(pairs)].sort(),
    );
    expect([asked.length, map.coverage.searches]).toEqual([2, 2]);
    expect(map.coverage.sources).toEqual([
      { id: 'kuma_access_log_json', indices: 'kuma-access-log*', state: 'read', lines: lines.length, newest: newestOf(lines) },
    ]);
    expect(map.coverage.notes).toEqual([]);
    expect(map.facets).toEqual({ meshes: ['default'], zones: ['zone-1'], namespaces: [] });
    expect(map.total).toEqual({ services: map.services.length, edges: map.edges.length });
  });

  it('puts each proven callee on its edge (HTTP: mTLS names every caller)', async () => {
    const { map } = await build();
    const http = map.edges.filter(({ protocol }) => protocol === 'http');
    expect(http.length).toBeGreaterThan(4);
    for (const edge of http) {
      const [source, destination] = [edge.source, edge.destination].map((id) => map.services.find((s) => s.id === id)?.name);
      const inbound = lines.filter(
        (line) =>
          line.direction === 'INBOUND' &&
          line.workload === `kri_wl_default_zone-1__${destination}_` &&
          line.downstream_peer_uri_san === `spiffe://default.zone-1.mesh.local/workload/${source}`,
      );
      expect(edge.callee).toMatchObject({ lines: inbound.length, proof: 'peer_identity' });
      expect(edge.gap).toBeCloseTo((edge.caller.latency?.p50 ?? 0) - (edge.callee?.latency?.p50 ?? 0));
    }
  });

  it('is the same whatever order Elasticsearch answers in', async () => {
    const reversed = recordedResponses();
    for (const { aggregations } of [reversed.caller, reversed.callee])
      for (const group of Object.values(aggregations as unknown as Record<string, Reversible>)) {
        group.buckets?.reverse();
        group.by_key?.buckets.reverse();
      }
    const elasticsearch = {
      fieldCaps: async () => reversed.fieldCaps,
      search: async (search: estypes.SearchRequest) => (search.aggs?.by_key ? reversed.caller : reversed.callee),
    };
    const logger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
    const other = await buildServiceMap(request, contextOf(elasticsearch), { logger, now: () => recordedRange.to + 1 });
    expect(other).toEqual((await build()).map);
  });

  it('leaves out the knowledge of an enricher that fails, and nothing else', async () => {
    const failing: Enricher = {
      name: 'broken',
      enrich: () => {
        throw new TypeError(`no ${'x'.repeat(1_000)}`);
      },
    };
    const { map, errors } = await build({ enrichers: [failing, ...allEnrichers] });
    expect(map.coverage.notes).toEqual([
      { code: 'enricher_failed', enricher: 'broken', message: expect.stringMatching(/^no x{197}$/) },
    ]);
    expect(errors).toEqual([expect.stringContaining('"broken"')]);
    expect({ ...map, coverage: undefined }).toEqual({ ...(await build()).map, coverage: undefined });
  });

  it.each([
    ['shards that failed', { _shards: { total: 2, successful: 1, failed: 1 } }, 'shards_failed'],
    ['a search that ran out of time', { timed_out: true }, 'timed_out'],
  ])('proves nothing by counting when it is told of %s', async (_, patch, code) => {
    const { map } = await build({ patch });
    expect(map.coverage.notes).toEqual([expect.objectContaining({ code })]);
    expect(map.edges.filter(({ callee }) => callee?.proof === 'single_caller')).toEqual([]);
    expect(map.services.filter(({ hiddenErrors }) => hiddenErrors !== undefined)).toEqual([]);
    expect(map.edges.filter(({ hiddenErrors }) => hiddenErrors !== undefined)).toEqual([]);
  });

  it('asks for the window as a whole and speaks of the part that has passed', async () => {
    const { elasticsearch, asked } = aRecordedElasticsearch();
    const logger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
    const now = recordedRange.from + 60_000;
    const map = await buildServiceMap(request, contextOf(elasticsearch), { logger, now: () => now });
    expect(map.range).toEqual({ from: recordedRange.from, to: now });
    for (const edge of map.edges) expect(edge.caller.rate).toBeCloseTo(edge.caller.lines / 60);
    expect(JSON.stringify(asked[0]?.query)).toContain(new Date(recordedRange.to).toISOString());
  });

  it('leaves out health checks in the search, because they would change figures', async () => {
    const { asked } = await build({ asked: { hide: ['probes'] } });
    for (const search of asked) expect(JSON.stringify(search.query)).toContain('kube-probe/');
    for (const search of (await build()).asked) expect(JSON.stringify(search.query)).not.toContain('kube-probe/');
  });

  it('filters what is shown, and keeps the choices and the total', async () => {
    const { map } = await build({ asked: { text: 'payments' } });
    expect(map.services.map(({ name }) => name).sort()).toEqual(['orders', 'payments']);
    expect(map.total.edges).toBeGreaterThan(map.edges.length);
    expect(map.facets.zones).toEqual(['zone-1']);
  });
});
