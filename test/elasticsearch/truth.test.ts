import { Client } from '@elastic/elasticsearch';
import type { TrafficFigures } from '../../common/domain/edge';
import type { ServiceMap } from '../../common/domain/service_map';
import { askForMap } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { loadLogstashDataStream } from './load_logstash_data_stream';
import { loadThroughTemplate } from './load_through_template';
import { loadUnprepared } from './load_unprepared';
import { readTruth } from './read_truth';
import type { Truth, TruthFigures } from './read_truth';

/**
 * What the map says against what was counted from the recorded lines, without any of our code. Every way in which the lines of the
 * two captured meshes get into Elasticsearch has to give the same nine edges and the same figures.
 */
const ROADS = [
  { road: 'unprepared index, strings', capture: 'classic', format: 'classic-json', window: 'whole', load: loadUnprepared },
  {
    road: 'Logstash data stream, keywords',
    capture: 'classic',
    format: 'classic-json',
    window: 'whole',
    load: loadLogstashDataStream,
  },
  { road: 'our template, strings (1.8)', capture: 'classic', format: 'classic-json', window: 'whole', load: loadThroughTemplate },
  { road: 'our template, strings (3.0)', capture: 'kuma3', format: 'quoted-json', window: 'common', load: loadThroughTemplate },
  { road: 'our template, typed JSON', capture: 'kuma3', format: 'typed-json', window: 'common', load: loadThroughTemplate },
  {
    road: 'our template, recommended superset',
    capture: 'kuma3',
    format: 'rich-json',
    window: 'common',
    load: loadThroughTemplate,
  },
] as const;

const client = new Client({ node: elasticsearchUrl() });
afterAll(() => client.close());

describe.each(ROADS)('$road', ({ capture, format, window, load }) => {
  const truth: Truth = readTruth(capture, format);
  let map: ServiceMap;

  beforeAll(async () => {
    map = await askForMap(client, await load(client, format), truth.windows[window]);
  }, 120_000);

  it('has exactly the edges of the mesh, and no ghost', () => {
    expect(map.edges.map(rawEdge).sort()).toEqual(Object.keys(truth.edges).sort());
    expect(map.edges).toHaveLength(9);
  });

  it.each(Object.keys(truth.edges))('agrees on %s', (edge) => {
    const found = map.edges.find((candidate) => rawEdge(candidate) === edge);
    expectAgreement(found?.caller, truth.edges[edge]?.[window]);
  });

  it('agrees on every service that has inbound lines', () => {
    for (const [name, windows] of Object.entries(truth.services)) {
      expectAgreement(map.services.find((service) => service.name === name)?.callee, windows[window]);
    }
  });

  it('asks for three searches at most', () => {
    expect(map.coverage.searches).toBeLessThanOrEqual(3);
  });
});

describe('errors that retries hid', () => {
  const truth = readTruth('kuma3', 'rich-json');
  let map: ServiceMap;

  beforeAll(async () => {
    const indices = await loadThroughTemplate(client, 'rich-json');
    map = await askForMap(client, indices, truth.windows['payments slow, inventory errors retried']);
  }, 120_000);

  it('finds 614 of inventory, of which its callers saw none', () => {
    const inventory = map.services.find(({ name }) => name === 'inventory');
    expect(inventory?.callee?.errors?.count).toBe(614);
    expect(inventory?.hiddenErrors).toBe(614);
    const callers = map.edges.filter(({ destination }) => destination === inventory?.id);
    expect(callers).toHaveLength(2);
    expect(callers.map(({ caller }) => caller.errors?.count)).toEqual([0, 0]);
  });
});

/** As the truth names it: by the raw names in the lines. */
const rawEdge = ({ parts }: { parts: Array<Array<string | null>> }) => `${parts[0]?.[0] ?? ''}→${parts[0]?.[1] ?? ''}`;

function expectAgreement(figures: TrafficFigures | undefined, truth: TruthFigures | undefined): void {
  if (!truth) throw new Error('The truth does not hold this window.');
  expect({ lines: figures?.lines, answered: figures?.answered }).toEqual({ lines: truth.lines, answered: truth.answered });
  expectNear(figures?.latency?.p50, truth.p50);
  expectNear(figures?.latency?.p95, truth.p95);
  if (!truth.status) return;
  const failed = Object.entries(truth.status).reduce((sum, [status, count]) => sum + (Number(status) >= 500 ? count : 0), 0);
  expect(figures?.errors?.count).toBe(failed);
}

/** Within 2 % or one millisecond. */
function expectNear(actual: number | undefined, expected: number): void {
  expect(actual).toBeDefined();
  expect(Math.abs((actual ?? 0) - expected)).toBeLessThanOrEqual(Math.max(1, expected * 0.02));
}
