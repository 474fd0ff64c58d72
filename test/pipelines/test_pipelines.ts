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
    await uninstall(cluster, await findInstalled(cluster));
    await client.close();
  }
}

const clusterOf = ({ transport }: Client) => ({ transport, signal: new AbortController().signal });

async function installs(client: Client): Promise<void> {
  const cluster = clusterOf(client);
  const states = async () => new Set((await findInstalled(cluster)).map(({ state }) => state));
  assert.ok(!(await states()).has('foreign'), 'Something of the same names is there already, and not ours.');
  await install(cluster, await findInstalled(cluster));
  assert.deepEqual(await states(), new Set(['current']));
  await uninstall(cluster, await findInstalled(cluster));
  assert.deepEqual(await states(), new Set(['absent']));
  await install(cluster, await findInstalled(cluster));
  say('installed, removed, installed again');
}

/** In `message`, as shippers have it, and in `body.text`, as the Collector has it; against what a count by hand says of each edge. */
async function readsEveryRecordedLine(client: Client): Promise<void> {
  for (const name of ['kuma3', 'classic'] as const) {
    const lines = readTextCorpus(name);
    for (const way of ['message', 'body.text'] as const) {
      await load(client, way === 'message' ? lines : lines.map(({ message }) => ({ body: { text: message } })));
      const { count } = await client.count({ index: INDEX, query: { exists: { field: 'start_time' } } });
      assert.equal(count, lines.length);
      const counted = countByHand(lines.map(({ message }) => message));
      assert.deepEqual(await countIndexed(client), counted);
      const failed = Object.values(counted).reduce((sum, edge) => sum + edge.failed, 0);
      say(`${name}, ${way}: ${count} of ${lines.length} lines read, ${failed} of them 5xx, as counted by hand for each pair`);
    }
  }
}

type Counts = Record<string, { lines: number; failed: number }>;

/** Without expressions of ours: quoted fields are counted from the end of a request, names stand in brackets of a connection. */
function countByHand(lines: readonly string[]): Counts {
  const counts: Counts = {};
  for (const line of lines) {
    const quoted = line.split('"');
    const [, source, destination] =
      quoted.length > 1 ? ['', quoted.at(-8), quoted.at(-6)] : (/\((.*)\)->.*\((.*)\) took/.exec(line) ?? []);
    const edge = (counts[`${source} ${destination}`] ??= { lines: 0, failed: 0 });
    edge.lines += 1;
    if (quoted.length > 1 && Number(quoted[2]?.trim().split(' ')[0]) >= 500) edge.failed += 1;
  }
  return counts;
}

async function countIndexed(client: Client): Promise<Counts> {
  const failed = { filter: { range: { response_code: { gte: 500 } } } };
  const destinations = { terms: { field: 'destination', size: 100 }, aggs: { failed } };
  const { aggregations } = await client.search({
    index: INDEX,
    size: 0,
    aggs: { sources: { terms: { field: 'source', size: 100 }, aggs: { destinations } } },
  });
  type Bucket = { key: string; doc_count: number; destinations: { buckets: Bucket[] }; failed: { doc_count: number } };
  const { buckets } = aggregations?.sources as unknown as { buckets: Bucket[] };
  return Object.fromEntries(
    buckets.flatMap((source) =>
      source.destinations.buckets.map((it) => [`${source.key} ${it.key}`, { lines: it.doc_count, failed: it.failed.doc_count }]),
    ),
  );
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
    const failed = Object.entries(counted?.status ?? {}).reduce(
      (sum, [code, times]) => sum + (Number(code) >= 500 ? times : 0),
      0,
    );
    assert.equal(caller?.errors?.count ?? 0, failed, edge);
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
  const megabyte = 'x'.repeat(1_000_000);
  const [line = ''] = lines.map(({ message }) => message).filter((message) => message.includes('"loadgen/1.0"'));
  const huge = [
    ...['x', '{"a":"', '[2026-11-22T10:02:46.919Z] '].map((start) => start + megabyte),
    // Whole lines, in which somebody chose the user agent and the path.
    ...[megabyte, '😀'.repeat(5_000), '\u202Etxt', 'a" "b" "c'].map((agent) => line.replace('loadgen/1.0', () => agent)),
    JSON.stringify({ source: 'a', destination: 'b', duration_millis: '5', path: megabyte, user_agent: '😀' }),
    JSON.stringify({ source: 'a', destination: 'b', duration_millis: 5, ...labels('label') }),
    `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`,
  ];
  const twisted = [
    '{"source":{"a":1}}',
    '{"source":[["a"]],"duration_millis":{}}',
    '{"@timestamp":"x"}',
    '{"start_time":[]}',
    '{"_id":1}',
  ];
  const messages = [...fc.sample(spoilt, { numRuns: 2_000, seed: 1 }), ...huge, ...twisted].map((message) => ({ message }));
  const documents = [
    ...messages,
    { message: line, labels: labels('label') },
    { message: line, body: 5 },
    { body: { text: line, more: {} } },
  ];
  await load(client, documents);
  const { count } = await client.count({ index: INDEX });
  assert.equal(count, documents.length);
  const { hits } = await client.search<{ unreadable?: string; source?: unknown; message?: unknown; duration_millis?: unknown }>({
    index: INDEX,
    size: documents.length,
    _source: ['unreadable', 'source', 'message', 'duration_millis'],
  });
  const known = new Set<string | undefined>(Object.values(UNREADABLE_REASONS));
  const tally = new Map<string, number>();
  for (const { _source } of hits.hits) {
    const kind = _source?.unreadable ?? (_source?.source === undefined ? 'no text' : 'read');
    assert.ok(_source?.unreadable === undefined || known.has(_source.unreadable));
    // What could not be read is there as it came.
    assert.ok(_source?.unreadable === undefined || typeof _source.message === 'string');
    tally.set(kind, (tally.get(kind) ?? 0) + 1);
  }
  say(`${count} spoilt lines, none refused: ${[...tally].map(([kind, times]) => `${times} ${kind}`).join(', ')}`);
}

const labels = (name: string) => Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`${name}_${n}`, `value ${n}`]));

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
