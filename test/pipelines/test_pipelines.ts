import { Client } from '@elastic/elasticsearch';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { findInstalled } from '../../server/install/find_installed';
import { install, uninstall } from '../../server/install/run_installation';
import { ACCESS_LOG_PIPELINE_NAME, UNREADABLE_REASONS } from '../../server/sources/access_log_text';
import { askForMap } from '../elasticsearch/ask_for_map';
import { indexLines } from '../elasticsearch/index_lines';
import { readTruth } from '../elasticsearch/read_truth';
import { readTextCorpus } from './read_text_corpus';

/**
 * ELASTICSEARCH_URL=… npm run test:pipelines
 * Sends recorded text through the ingest pipeline and compares the map with what was counted from the same requests' JSON lines. Apart from
 * npm test, because its small Elasticsearch has no ingest processors. Any Elasticsearch 8.12 or later will do; what it writes there it removes.
 */
const INDEX = 'kuma-access-log-text';

async function main(): Promise<void> {
  const node = process.env.ELASTICSEARCH_URL;
  if (!node) throw new Error('ELASTICSEARCH_URL must name an Elasticsearch with ingest processors (any ordinary one).');
  const client = new Client({ node });
  try {
    await installs(client);
    await readsEveryRecordedLine(client);
    await agreesWithTheTruth(client);
    await keepsWhatItCannotRead(client);
  } finally {
    await client.indices.delete({ index: INDEX, ignore_unavailable: true });
    const cluster = clusterOf(client);
    await uninstall(cluster, await findInstalled(cluster), NOTHING);
    await client.close();
  }
}

const NOTHING = new Set<string>();
const clusterOf = ({ transport }: Client) => ({ transport, signal: new AbortController().signal });

async function installs(client: Client): Promise<void> {
  const cluster = clusterOf(client);
  const states = async () => new Set((await findInstalled(cluster)).map(({ state }) => state));
  assert.ok(!(await states()).has('foreign'), 'Something of the same names is there already, and not ours.');
  await install(cluster, await findInstalled(cluster), NOTHING);
  assert.deepEqual(await states(), new Set(['current']));
  await uninstall(cluster, await findInstalled(cluster), NOTHING);
  assert.deepEqual(await states(), new Set(['absent']));
  await install(cluster, await findInstalled(cluster), NOTHING);
  say('installed, removed, installed again');
}

async function readsEveryRecordedLine(client: Client): Promise<void> {
  for (const name of ['kuma3', 'classic'] as const) {
    const lines = readTextCorpus(name);
    await load(client, lines);
    const { count } = await client.count({ index: INDEX, query: { exists: { field: 'start_time' } } });
    assert.equal(count, lines.length);
    const edges = await client.search({ index: INDEX, size: 0, aggs: { sources: { cardinality: { field: 'source' } } } });
    say(`${name}: ${count} of ${lines.length} lines read, ${JSON.stringify(edges.aggregations)}`);
  }
}

/** The proxies wrote every request as JSON as well, and that was counted without our code. */
async function agreesWithTheTruth(client: Client): Promise<void> {
  const truth = readTruth('kuma3', 'rich-json');
  await load(client, readTextCorpus('kuma3'));
  const map = await askForMap(client, INDEX, truth.windows.common);
  const found = new Map(map.edges.map(({ parts, caller }) => [`${parts[0]?.[0] ?? ''}→${parts[0]?.[1] ?? ''}`, caller]));
  assert.deepEqual([...found.keys()].sort(), Object.keys(truth.edges).sort());
  for (const [edge, windows] of Object.entries(truth.edges)) {
    const [caller, counted] = [found.get(edge), windows.common];
    assert.equal(caller?.lines, counted?.lines, edge);
    assert.equal(caller?.answered, counted?.answered, edge);
    for (const percentile of ['p50', 'p95'] as const) {
      const [actual, wanted] = [caller?.latency?.[percentile] ?? Number.NaN, counted?.[percentile] ?? Number.NaN];
      assert.ok(Math.abs(actual - wanted) <= Math.max(1, wanted * 0.02), `${edge} ${percentile}: ${actual}, not ${wanted}`);
    }
  }
  say(`${found.size} edges agree with the truth of rich-json`);
}

/** Lines cut, doubled, stuffed with what a shipper could send: each is read or kept with a reason, and none is refused. */
async function keepsWhatItCannotRead(client: Client): Promise<void> {
  const lines = readTextCorpus('kuma3').slice(0, 500);
  const recorded = fc.constantFrom(...lines.map(({ message }) => message));
  const spoilt = fc.oneof(
    fc.tuple(recorded, fc.nat(300)).map(([line, at]) => line.slice(0, at)),
    fc
      .tuple(recorded, fc.nat(300), fc.string({ unit: 'binary' }))
      .map(([line, at, more]) => line.slice(0, at) + more + line.slice(at)),
    fc.string({ unit: 'grapheme' }),
    fc.json(),
    fc.constantFrom(42, null, true, ['a'], { a: 1 }),
  );
  const huge = ['x', '{"a":"', '[2026-11-22T10:02:46.919Z] '].map((start) => start + 'x'.repeat(1_000_000));
  const twisted = [
    '{"source":{"a":1}}',
    '{"source":[["a"]],"duration_millis":{}}',
    '{"@timestamp":"x"}',
    '{"start_time":[]}',
    '{"_id":1}',
  ];
  const documents = [...fc.sample(spoilt, { numRuns: 2_000, seed: 1 }), ...huge, ...twisted].map((message) => ({ message }));
  await load(client, documents);
  const { count } = await client.count({ index: INDEX });
  assert.equal(count, documents.length);
  const { hits } = await client.search<{ unreadable?: string; source?: unknown }>({
    index: INDEX,
    size: documents.length,
    _source: ['unreadable', 'source'],
  });
  const known = new Set<string | undefined>(Object.values(UNREADABLE_REASONS));
  const tally = new Map<string, number>();
  for (const { _source } of hits.hits) {
    const kind = _source?.unreadable ?? (_source?.source === undefined ? 'no text' : 'read');
    assert.ok(_source?.unreadable === undefined || known.has(_source.unreadable));
    tally.set(kind, (tally.get(kind) ?? 0) + 1);
  }
  say(`${count} spoilt lines, none refused: ${[...tally].map(([kind, times]) => `${times} ${kind}`).join(', ')}`);
}

async function load(client: Client, documents: object[]): Promise<void> {
  await client.indices.delete({ index: INDEX, ignore_unavailable: true });
  await client.indices.create({ index: INDEX, settings: { 'index.default_pipeline': ACCESS_LOG_PIPELINE_NAME } });
  await indexLines(client, INDEX, documents);
}

const say = (text: string) => process.stdout.write(`${text}\n`);

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
