import type { estypes } from '@elastic/elasticsearch';
import { templated, unprepared } from '../../test/builders/a_field_catalogue';
import { aReader } from '../../test/builders/a_reader';
import type { CorpusLine } from '../../test/builders/a_corpus';
import { recordedLines, recordedRange, recordedResponses } from '../../test/builders/recorded_responses';
import { buildCalleeTraffic, buildCallerTraffic, readAddresses, readPeers, readTraffic } from './traffic_by_key';

type Aggregations = Record<string, estypes.AggregationsAggregationContainer>;

const { caller, callee } = recordedResponses();
const lines = recordedLines();
const outbound = lines.filter(({ direction }) => direction === 'OUTBOUND');
const inbound = lines.filter(({ direction }) => direction === 'INBOUND');
const NOTHING_FOUND = { took: 1, timed_out: false, _shards: { total: 0, successful: 0, failed: 0 }, hits: { hits: [] } };

/** The nearest rank, rounded as Elasticsearch's HDR histogram rounds it: of 15 requests, p95 is the 14th. */
const rank = (values: number[], percent: number) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(1, Math.floor((percent / 100) * sorted.length + 0.5)) - 1]!;
};
const sum = (group: CorpusLine[], field: string) => group.reduce((total, line) => total + Number(line[field]), 0);
const newestOf = (group: CorpusLine[]) => Math.max(...group.map((line) => Date.parse(String(line.start_time))));
/** Within 1 %, and never below by more than rounding. */
const near = (value: number, truth: number) => {
  expect(value).toBeGreaterThanOrEqual(truth * 0.99);
  expect(value).toBeLessThanOrEqual(truth * 1.01 + 0.05);
};

describe('readTraffic, outbound lines of a recorded answer', () => {
  const traffic = readTraffic(caller);

  it('says what was counted from the lines by hand', () => {
    expect(traffic).toMatchObject({ cut: false, lines: outbound.length, unreadableDurations: 0, flaggedLines: outbound.length });
    expect(traffic.newest).toBe(newestOf(outbound));
    expect(traffic.rows.length).toBeGreaterThanOrEqual(8);
    for (const { key, figures, instances } of traffic.rows) {
      const [source, destination, mesh, zone, workload, cluster] = key;
      const group = outbound.filter(
        (line) => line.source === source && line.destination === destination && line.upstream_cluster === cluster,
      );
      expect([mesh, zone, workload]).toEqual(['default', 'zone-1', `kri_wl_default_zone-1__${source}_`]);
      expect(figures.lines).toBe(group.length);
      expect(figures.answered).toBe(group.length);
      expect(figures.tcp).toBe(group.filter(({ method }) => method === null).length);
      expect(figures.http).toBe(group.filter(({ method }) => method !== null).length);
      expect(figures.judged).toBe(group.length);
      expect(figures.failed).toBe(group.filter(({ response_code: status }) => Number(status) >= 500).length);
      expect(figures.bytesReceived).toBe(sum(group, 'bytes_received'));
      expect(figures.bytesSent).toBe(sum(group, 'bytes_sent'));
      const durations = group.map((line) => Number(line.duration_millis));
      near(figures.percentiles!.p50, rank(durations, 50));
      near(figures.percentiles!.p95, rank(durations, 95));
      near(figures.percentiles!.p99, rank(durations, 99));
      expect(instances).toBeUndefined();
    }
    expect(traffic.rows.reduce((total, { figures }) => total + figures.lines, 0)).toBe(outbound.length);
  });
});

describe('readTraffic and readPeers, inbound lines of a recorded answer', () => {
  it('says what was counted from the lines by hand', () => {
    const traffic = readTraffic(callee);
    expect(traffic.lines).toBe(inbound.length);
    for (const { key, figures, instances } of traffic.rows) {
      const group = inbound.filter(({ workload }) => workload === key[0]);
      expect(key).toHaveLength(1);
      expect(figures.lines).toBe(group.length);
      expect(instances).toBe(new Set(group.map(({ destination }) => destination)).size);
    }
  });

  it('groups by proven caller only lines that have one', () => {
    const peers = readPeers(callee);
    expect(peers.length).toBeGreaterThan(5);
    for (const { key, figures } of peers) {
      const group = inbound.filter((line) => line.workload === key[0] && line.downstream_peer_uri_san === key[1]);
      expect(figures.lines).toBe(group.length);
    }
    const proven = inbound.filter(({ downstream_peer_uri_san: peer }) => peer !== null).length;
    expect(peers.reduce((total, { figures }) => total + figures.lines, 0)).toBe(proven);
  });
});

describe('what is not there', () => {
  it('is read as nothing when there was no index', () => {
    expect(readTraffic(NOTHING_FOUND)).toEqual({ rows: [], cut: false, lines: 0, unreadableDurations: 0, flaggedLines: 0 });
    expect(readPeers(NOTHING_FOUND)).toEqual([]);
    expect(readAddresses(NOTHING_FOUND)).toEqual([]);
  });

  it('says how many answered lines have no duration that can be read', () => {
    const unreadable = { answered: { doc_count: 5, latency: { doc_count: 3, percentiles: { values: [] } } } };
    const buckets = [{ key: { k0: 'a' }, doc_count: 6, ...unreadable }];
    const aggregations = { newest: { value: null }, flagged: { doc_count: 0 }, by_key: { buckets } };
    expect(readTraffic({ ...NOTHING_FOUND, aggregations }).unreadableDurations).toBe(2);
  });

  it('has no newest line', () => {
    const aggregations = { ...caller.aggregations, newest: { value: null } };
    expect(readTraffic({ ...caller, aggregations })).not.toHaveProperty('newest');
  });
});

describe('what was cut', () => {
  const bucketOf = (place: number) => ({
    key: { k0: `s${place}` },
    doc_count: 1,
    answered: { doc_count: 0, latency: { doc_count: 0, percentiles: { values: [] } } },
  });
  const overview = { newest: { value: null }, flagged: { doc_count: 0 } };
  const answer = (aggregations: object) => readTraffic({ ...NOTHING_FOUND, aggregations: { ...overview, ...aggregations } });
  const full = (size: number) => ({ by_key: { buckets: Array.from({ length: size }, (_, place) => bucketOf(place)) } });

  it.each([
    ['a full page of edges', full(12_000), true],
    ['one less', full(11_999), false],
    ['a full page of named services', { named: full(3_000), nameless: full(0) }, true],
    ['a full page of instances beside named ones', { named: full(1), nameless: full(2_200) }, true],
    ['as many instances where none can be named', { nameless: full(3_000) }, false],
    ['a full page of instances where none can be named', { nameless: full(12_000) }, true],
    ['a full page of proven callers', { named: full(1), by_peer: full(11_000).by_key }, true],
    ['a full page of addresses', { ...full(1), addresses: { callers: full(8_000).by_key, callees: full(0).by_key } }, true],
    ['less than that of either', { ...full(1), addresses: { callers: full(7_999).by_key, callees: full(7_999).by_key } }, false],
  ])('%s', (_, aggregations, cut) => {
    expect(answer(aggregations).cut).toBe(cut);
  });
});

describe('the requests', () => {
  const request = { indices: 'logs', range: recordedRange, exclude: [] };
  /** Most buckets that an answer can hold: each range of statuses is one as well. */
  const mostBuckets = (aggs: Aggregations | undefined, times = 1): number =>
    Object.values(aggs ?? {}).reduce((total: number, { aggs: inner, composite, range }) => {
      const own = times * (composite?.size ?? range?.ranges?.length ?? 1);
      const counts = composite || range ? own : 0;
      return total + counts + mostBuckets(inner, own);
    }, 0);

  it.each([
    ['our template', templated],
    ['an unprepared index', unprepared],
    ['a status, and no workload', { ...unprepared, response_code: 'long', response_flags: 'keyword' }],
  ])('stay below the buckets at which Elasticsearch gives up: %s', (_, mapping) => {
    const reader = aReader(mapping);
    for (const { aggs } of [buildCallerTraffic(request, reader), buildCalleeTraffic(request, reader)])
      expect(mostBuckets(aggs)).toBeLessThan(65_536);
  });

  it('ask for the lines of the window, of one side, without what is hidden', () => {
    const reader = aReader(unprepared);
    const { query, size, index } = buildCallerTraffic({ ...request, exclude: [{ has: 'hidden' }] }, reader);
    expect([size, index]).toEqual([0, 'logs']);
    expect(JSON.stringify(query)).toContain('{"bool":{"must_not":[{"exists":{"field":"hidden"}}]}}');
    expect(JSON.stringify(query)).toContain('2026-11-22T10:14:00.000Z');
  });
});
