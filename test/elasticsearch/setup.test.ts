import { Client } from '@elastic/elasticsearch';
import type {
  EdgeEvidence,
  FormatDiagnosis,
  InstallOutcome,
  MissingEdge,
  SetupDiagnosis,
  SetupInstallation,
  SetupWatch,
  SignalDiagnosis,
} from '../../common/domain/setup';
import { runSetup } from '../../scripts/setup/run_setup';
import type { EndpointName } from '../../server/app';
import { createApp } from '../../server/app';
import type { RequestContext } from '../../server/context';
import { findInstalled } from '../../server/install/find_installed';
import type { Installable } from '../../server/install/installable';
import { MANAGED_BY, idOf } from '../../server/install/installable';
import { EVERYTHING, buildInstallables } from '../../server/install/installables';
import { install, uninstall } from '../../server/install/run_installation';
import { seal } from '../../server/install/seal';
import type { CorpusLine } from '../builders/a_corpus';
import { aCorpus } from '../builders/a_corpus';
import { readTextCorpus } from '../pipelines/read_text_corpus';
import { aRequestContext } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines, withArrival } from './index_lines';
import { loadBulkBody } from './load_traces';

/** The Setup page's endpoints on an empty cluster, on a half-right one, and on one that another tool filled. */
const client = new Client({ node: elasticsearchUrl() });
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const HOUR = 3_600_000;
/** Both recordings end within the two hours before. */
const NOW = Date.parse('2026-11-22T12:00:00Z');
const rich = aCorpus('kuma_access_log_json', 'rich-json').slice(0, 2_000).map(withArrival);
const classic = aCorpus('kuma_access_log_json', 'classic-json').slice(0, 1_000).map(withArrival);
const newestOf = (lines: CorpusLine[]) => Math.max(...lines.map(({ start_time: at }) => Date.parse(String(at))));

async function ask<Answer>(name: EndpointName, input: unknown, settings: RequestContext['settings'], now = NOW): Promise<Answer> {
  const app = createApp({ logger: quiet, now: () => now });
  const { status, body } = await app.respond(name, input, { ...aRequestContext(client, ''), settings });
  expect({ status, problem: status === 200 ? undefined : body }).toEqual({ status: 200, problem: undefined });
  return body as Answer;
}
const diagnose = (accessLogIndices: string, more: Partial<RequestContext['settings']> = {}, now = NOW) =>
  ask<SetupDiagnosis>('setupDiagnosis', {}, { accessLogIndices, ...more }, now);
const signalOf = ({ signals }: SetupDiagnosis, name: SignalDiagnosis['signal']) => signals.find(({ signal }) => signal === name);
const missingOf = (format: FormatDiagnosis | undefined) => format?.missing.map(({ fact }) => fact) ?? [];

const INDICES = [
  'setup-rich',
  'setup-classic',
  'setup-text',
  'setup-metrics',
  'setup-spans-*',
  'setup-day-*',
  'setup-refused',
  'setup-ahead',
];
const remove = () => client.indices.delete({ index: INDICES, ignore_unavailable: true, allow_no_indices: true });
beforeAll(async () => {
  await client.cluster.putSettings({ persistent: { 'action.destructive_requires_name': false } });
  await remove();
  await indexLines(client, 'setup-rich', rich);
  await indexLines(client, 'setup-classic', classic);
  await indexLines(client, 'setup-text', readTextCorpus('classic').slice(0, 100).map(withArrivalNow));
}, 120_000);
afterAll(async () => {
  await remove();
  await client.close();
}, 60_000);

const withArrivalNow = (document: object) => ({ ...document, '@timestamp': new Date(NOW - HOUR).toISOString() });

describe('an empty cluster', () => {
  it('has nothing of anything, and the answer says where it looked', async () => {
    const diagnosis = await diagnose('setup-none-*', { metricIndices: 'setup-none-*', traceIndices: '' });
    expect(diagnosis.signals.map(({ signal, state }) => [signal, state])).toEqual([
      ['access_logs', 'absent'],
      ['metrics', 'absent'],
      ['traces', 'off'],
      ['application_logs', 'off'],
    ]);
    expect(diagnosis).not.toHaveProperty('cost');
    expect(diagnosis.searches).toBe(0);
    expect(signalOf(diagnosis, 'access_logs')?.indices).toBe('setup-none-*');
  });

  it('has no edge either, and that is the reason', async () => {
    const window = { from: NOW - HOUR, to: NOW };
    const { evidence } = await ask<MissingEdge>(
      'missingEdge',
      { ...window, source: 'a', destination: 'b' },
      { accessLogIndices: 'setup-none' },
    );
    expect(evidence.map(({ code }) => code)).toEqual([
      'no_access_logs',
      'name_unknown',
      'name_unknown',
      'not_known',
      'not_known',
    ]);
  });
});

describe('access logs that are right', () => {
  it('are counted, told apart by store, and lack nothing that matters', async () => {
    const diagnosis = await diagnose('setup-rich');
    const logs = signalOf(diagnosis, 'access_logs');
    const [format] = logs?.formats ?? [];
    expect(format).toMatchObject({ id: 'kuma_access_log_json', isRead: true, documents: rich.length, indexCount: 1 });
    expect(format?.newest).toBe(newestOf(rich));
    expect(format?.stores).toEqual([{ name: 'setup-rich', documents: rich.length, newest: newestOf(rich) }]);
    for (const fact of ['status', 'mesh', 'zone', 'direction', 'trace_id'])
      expect(format?.missing.filter((each) => each.fact === fact && each.without === each.of)).toEqual([]);
    expect(logs?.unparsed).toEqual([]);
  });

  it('have a price that is computed from the index itself', async () => {
    const { cost } = await diagnose('setup-rich');
    const stats = await client.indices.stats({ index: 'setup-rich', metric: ['docs', 'store'] });
    const { docs, store } = stats.indices?.['setup-rich']?.primaries ?? {};
    expect(cost?.perDocument).toMatchObject({ from: 'index_stats', documents: docs?.count });
    expect(cost?.perDocument?.size).toBeCloseTo((store?.size_in_bytes ?? 0) / (docs?.count ?? 1), 3);
    expect(cost?.lastDay).toBeCloseTo(rich.length / 86_400, 6);
  });

  it('arrive, or have stopped, by the newest', async () => {
    const last = newestOf(rich);
    expect(signalOf(await diagnose('setup-rich', {}, last + 60_000), 'access_logs')?.state).toBe('arriving');
    expect(signalOf(await diagnose('setup-rich', {}, last + HOUR), 'access_logs')?.state).toBe('stopped');
    const old = await diagnose('setup-rich', {}, last + 40 * 24 * HOUR);
    expect(signalOf(old, 'access_logs')).toMatchObject({ state: 'stopped', formats: [{ documents: 0, newest: last }] });
  });
});

describe('a half-right cluster', () => {
  it('says what the classic format does not', async () => {
    const [format] = signalOf(await diagnose('setup-classic'), 'access_logs')?.formats ?? [];
    expect(missingOf(format)).toEqual(
      expect.arrayContaining(['status', 'direction', 'path', 'trace_id', 'mesh', 'zone', 'peer']),
    );
    expect(format?.missing.every(({ without, of }) => without === of && of === classic.length)).toBe(true);
    expect(format?.unprepared).toContain('duration_millis');
  });

  it('counts what some lines lack', async () => {
    const [format] = signalOf(await diagnose('setup-rich,setup-classic'), 'access_logs')?.formats ?? [];
    const status = format?.missing.find(({ fact }) => fact === 'status');
    expect(status).toMatchObject({ without: expect.any(Number), of: rich.length + classic.length });
    expect(status?.without).toBeGreaterThanOrEqual(classic.length);
    expect(status?.without).toBeLessThan(rich.length + classic.length);
  });

  it('recognises lines that nobody took apart, with one of them to see', async () => {
    const { unparsed, state } = signalOf(await diagnose('setup-text,setup-rich'), 'access_logs') ?? {};
    expect(state).toBe('stopped');
    expect(unparsed).toMatchObject([{ index: 'setup-text', documents: 100, pipeline: 'kuma-access-log' }]);
  });

  it('says what a pipeline could not read, and what an index refused', async () => {
    const mappings = {
      properties: {
        duration_millis: { type: 'long' as const, ignore_malformed: true },
        unreadable: { type: 'keyword' as const },
      },
    };
    await client.indices.create({ index: 'setup-refused', mappings });
    await indexLines(client, 'setup-refused', [
      ...classic.slice(0, 3).map((line) => ({ ...line, duration_millis: 'soon' })),
      ...classic.slice(3, 10),
      { ...withArrivalNow({ message: '{"cut":' }), unreadable: 'not_json' },
    ]);
    const logs = signalOf(await diagnose('setup-refused'), 'access_logs');
    expect(logs?.formats[0]?.malformed).toEqual([{ fact: 'duration', documents: 3 }]);
    expect(logs?.unparsed).toMatchObject([{ index: 'setup-refused', unreadable: [{ reason: 'not_json', documents: 1 }] }]);
  });
});

describe('a cluster that another tool filled', () => {
  it('shows each form, and which of them is read', async () => {
    const pattern = await loadBulkBody(client, 'otel_traces/native-bulk.ndjson.gz', 'setup-spans');
    await indexLines(client, 'setup-metrics', [
      {
        '@timestamp': new Date(NOW - HOUR).toISOString(),
        prometheus: {
          labels: { envoy_cluster_name: 'backend', kuma_workload: 'web' },
          metrics: { envoy_cluster_upstream_rq_total: 7 },
        },
      },
    ]);
    const diagnosis = await diagnose('setup-none', { traceIndices: pattern, metricIndices: 'setup-metrics' });
    const traces = signalOf(diagnosis, 'traces');
    expect(traces?.formats).toMatchObject([{ id: 'otel_traces', isRead: true }]);
    expect(traces?.formats[0]?.documents).toBeGreaterThan(0);
    const metrics = signalOf(diagnosis, 'metrics');
    expect(metrics?.formats).toMatchObject([{ id: 'metricbeat_metrics', isRead: true, documents: 1 }]);
    expect(missingOf(metrics?.formats[0])).toEqual(expect.arrayContaining(['histogram', 'errors', 'proxy']));
  });

  it('makes no more searches for eight indices than for one', async () => {
    const one = await diagnose('setup-rich');
    for (let day = 1; day <= 8; day++) await indexLines(client, `setup-day-${day}`, rich.slice(0, 200));
    const many = await diagnose('setup-day-*');
    expect(many.searches).toBe(one.searches);
    expect(signalOf(many, 'access_logs')?.formats[0]).toMatchObject({ documents: 1_600, indexCount: 8 });
    expect(signalOf(many, 'access_logs')?.formats[0]?.stores).toHaveLength(8);
  });
});

describe('the first record', () => {
  it('is seen once it is there, and not before', async () => {
    const since = newestOf(rich) + 1;
    const settings = { accessLogIndices: 'setup-day-1' };
    const before = await ask<SetupWatch>('setupWatch', { since }, settings);
    expect(before.arrived.find(({ signal }) => signal === 'access_logs')).toEqual({
      signal: 'access_logs',
      documents: 0,
      notes: [],
    });
    const at = new Date(since + 5).toISOString();
    await indexLines(client, 'setup-day-1', [
      { ...rich[0], start_time: at, '@timestamp': at, source: 'newcomer', destination: 'backend' },
    ]);
    const after = await ask<SetupWatch>('setupWatch', { since }, settings);
    expect(after.arrived.find(({ signal }) => signal === 'access_logs')).toMatchObject({
      documents: 1,
      newest: { source: 'newcomer', destination: 'backend', store: 'setup-day-1', at: since + 5 },
    });
  });
});

describe('a clock that is fast', () => {
  const index = 'setup-ahead';
  const end = newestOf(rich);
  const now = end + 2 * HOUR;
  const at = (time: number) => ({ start_time: new Date(time).toISOString(), '@timestamp': new Date(now).toISOString() });

  it('does not look as if lines were arriving, and is told', async () => {
    await indexLines(client, index, [
      ...rich.slice(0, 10),
      ...rich.slice(0, 3).map((line) => ({ ...line, ...at(now + 30 * HOUR) })),
    ]);
    const logs = signalOf(await diagnose(index, {}, now), 'access_logs');
    expect(logs?.state).toBe('stopped');
    expect(logs?.formats[0]).toMatchObject({ documents: 10, ahead: { documents: 3, furthest: now + 30 * HOUR } });
    const later = signalOf(await diagnose(index, {}, now + 27 * HOUR), 'access_logs');
    expect(later).toMatchObject({ state: 'stopped', formats: [{ documents: 0, newest: newestOf(rich.slice(0, 10)) }] });
  });

  it('of a browser is not asked: the server says since when, and lines count by when they came', async () => {
    const settings = { accessLogIndices: index };
    const begin = await ask<SetupWatch>('setupWatch', {}, settings, now - 5);
    expect(begin).toEqual({ now: now - 5, arrived: [], searches: 0 });
    // It began long before, and came just now.
    const { '@timestamp': _, ...undated } = { ...rich[1], ...at(now) };
    await indexLines(client, index, [{ ...rich[0], ...at(now - HOUR), source: 'late', destination: 'backend' }, undated]);
    const { arrived } = await ask<SetupWatch>('setupWatch', { since: begin.now }, settings, now + 1_000);
    const logs = arrived.find(({ signal }) => signal === 'access_logs');
    expect(logs).toMatchObject({ documents: 5, newest: { at: now } });
  });
});

describe('why an edge is missing', () => {
  const settings = { accessLogIndices: 'setup-rich' };
  const window = { from: newestOf(rich) - HOUR, to: newestOf(rich) + 1 };
  const explain = async (source: string, destination: string, more: object = {}): Promise<EdgeEvidence[]> =>
    (await ask<MissingEdge>('missingEdge', { ...window, source, destination, ...more }, settings)).evidence;

  it('it is there', async () => {
    const truth = rich.filter((line) => {
      const { source, destination, direction } = line as Record<string, unknown>;
      return source === 'orders' && destination === 'payments' && String(direction).toLowerCase() === 'outbound';
    });
    expect(await explain('orders', 'payments')).toEqual([{ code: 'logged', lines: truth.length, newest: newestOf(truth) }]);
  });

  it('it was there before the window', async () => {
    const [first] = await explain('orders', 'payments', { from: window.to + HOUR, to: window.to + 2 * HOUR });
    expect(first).toMatchObject({ code: 'logged_before' });
  });

  it('nobody is called so, but somebody nearly', async () => {
    expect(await explain('order', 'payments')).toContainEqual({ code: 'name_unknown', end: 'source', alike: ['orders'] });
  });

  it('both are there, and call and are called by others', async () => {
    const codes = (await explain('redis', 'gateway')).map(({ code }) => code);
    expect(codes).toContain('source_silent');
    expect((await explain('payments', 'gateway')).map(({ code }) => code)).not.toContain('logged');
  });
});

describe('what is installed', () => {
  const meta = { managed_by: MANAGED_BY };
  const partOf = (version: number, shards = 1): Installable =>
    seal({
      kind: 'component_template',
      name: 'setup-test-part',
      version,
      body: { version, _meta: meta, template: { settings: { 'index.number_of_shards': shards } } },
    });
  const part = partOf(2);
  const template = seal({
    kind: 'index_template',
    name: 'setup-test-template',
    version: 2,
    body: {
      version: 2,
      _meta: meta,
      index_patterns: ['setup-test-index*'],
      priority: 300,
      composed_of: ['setup-test-part'],
      template: { mappings: { dynamic: false, properties: { a: { type: 'keyword' } } } },
    },
  });
  const pipelineOf = (version: number): Installable =>
    seal({ kind: 'ingest_pipeline', name: 'setup-test-pipeline', version, body: { version, _meta: meta, processors: [] } });
  const pipeline: Installable = {
    ...pipelineOf(1),
    body: { version: 1, _meta: meta, processors: [{ set: { field: 'a', value: 'b' } }] },
  };
  const policy: Installable = {
    kind: 'lifecycle_policy',
    name: 'setup-test-policy',
    version: 1,
    body: { policy: { _meta: { ...meta, version: 1 }, phases: {} } },
  };
  const all = [policy, pipeline, part, template];
  const cluster = { transport: client.transport, signal: new AbortController().signal };
  const find = (...installables: Installable[]) => findInstalled(cluster, installables);
  const states = async (...installables: Installable[]) => (await find(...installables)).map(({ state }) => state);
  const put = async (...installables: Installable[]) =>
    (await install(cluster, await find(...installables))).map(({ did }) => did);
  const edit = (version: number, shards: number) =>
    client.cluster.putComponentTemplate({
      name: part.name,
      version,
      _meta: partOf(version).body._meta as Record<string, unknown>,
      template: { settings: { 'index.number_of_shards': shards } },
    });
  const clear = async () => {
    await client.indices.deleteIndexTemplate({ name: template.name }, { ignore: [404] });
    await client.cluster.deleteComponentTemplate({ name: part.name }, { ignore: [404] });
    await client.ingest.deletePipeline({ id: pipeline.name }, { ignore: [404] });
  };
  beforeEach(clear);
  afterAll(clear);

  it('goes as far as this server can: it has neither lifecycles nor processors, and says so', async () => {
    const results = await install(cluster, await find(...all));
    expect(results.map(({ did }) => did)).toEqual(['refused', 'refused', 'installed', 'installed']);
    expect(results[0]?.reason).toEqual({ code: 'kind_unavailable', kind: 'lifecycle_policy' });
    expect(results[1]?.reason).toEqual({ code: 'processor_unavailable', processor: 'set' });
    expect(await states(part, template)).toEqual(['current', 'current']);
  });

  it('again changes nothing; an older one is upgraded; ours is removed in reverse', async () => {
    const mine = [part, template];
    await put(...mine);
    expect(await put(...mine)).toEqual(['kept', 'kept']);
    const next = partOf(3);
    expect(await states(next)).toEqual(['older']);
    expect(await put(next)).toEqual(['upgraded']);
    expect(await states(part)).toEqual(['newer']);
    const removed = await uninstall(cluster, await find(next, template));
    expect(removed.map(({ did }) => did)).toEqual(['removed', 'removed']);
    expect(await states(...mine)).toEqual(['absent', 'absent']);
  });

  it('an older one that somebody edited is left alone, and what would be lost is named', async () => {
    await put(part);
    await edit(2, 5);
    const next = partOf(3);
    const [found] = await find(next);
    expect(found).toMatchObject({ state: 'changed', installed: 2 });
    expect(found?.differences?.shown).toContainEqual({ path: 'template.settings.index.number_of_shards', there: '5', ours: '1' });
    const [kept] = await install(cluster, await find(next));
    expect(kept).toMatchObject({ did: 'conflict', reason: { code: 'unconfirmed', differences: found?.differences } });
    const [replaced] = await install(cluster, await find(next), { confirmed: [{ id: idOf(next), state: 'changed' }] });
    expect(replaced?.did).toBe('replaced');
    expect(await states(next)).toEqual(['current']);
  });

  it('sees what somebody else made, and touches it only as it was confirmed', async () => {
    await client.cluster.putComponentTemplate({ name: part.name, template: { settings: {} } });
    expect(await states(part)).toEqual(['foreign']);
    expect((await uninstall(cluster, await find(part)))[0]?.did).toBe('conflict');
    const otherwise = await install(cluster, await find(part), { confirmed: [{ id: idOf(part), state: 'changed' }] });
    expect(otherwise[0]?.did).toBe('conflict');
    const [replaced] = await install(cluster, await find(part), { confirmed: [{ id: idOf(part), state: 'foreign' }] });
    expect(replaced?.did).toBe('replaced');
    expect(await states(part)).toEqual(['current']);
  });

  it('what somebody puts there between looking and putting is not overwritten', async () => {
    const looked = await find(part, template);
    await client.cluster.putComponentTemplate({ name: part.name, template: { settings: { 'index.number_of_replicas': 2 } } });
    const [raced] = await install(cluster, looked);
    expect(raced).toMatchObject({ did: 'conflict', reason: { code: 'overtaken' } });
    expect(await states(part)).toEqual(['foreign']);
    await put(pipelineOf(1));
    const seen = await find(pipelineOf(2));
    await put(pipelineOf(3));
    expect((await install(cluster, seen))[0]?.did).toBe('conflict');
    expect(await states(pipelineOf(3))).toEqual(['current']);
  });

  it('takes along what it refers to, and leaves what a template needs', async () => {
    const wanted = new Set([idOf(template)]);
    const results = await install(cluster, await find(part, template), { wanted });
    expect(results.map(({ id, did }) => [id, did])).toEqual([
      [idOf(part), 'installed'],
      [idOf(template), 'installed'],
    ]);
    const [kept] = await uninstall(cluster, await find(part, template), { wanted: new Set([idOf(part)]) });
    expect(kept).toMatchObject({ did: 'refused', reason: { code: 'referred_to', by: [idOf(template)] } });
  });

  it('is found as it was put, whatever form Elasticsearch gives it back in', async () => {
    const templates = buildInstallables(EVERYTHING).filter(
      ({ kind, name }) => kind.endsWith('template') && !name.endsWith('@lifecycle'),
    );
    // Under names and patterns of their own; what the parts are called stays with them.
    const rename = (name: string) => (name.includes('kuma') ? `setup-test-${name}` : name);
    const ours = templates.map((each, place) =>
      seal({
        ...each,
        name: `setup-test-${each.name}`,
        body: {
          ...each.body,
          ...(each.body.composed_of ? { composed_of: (each.body.composed_of as string[]).map(rename) } : {}),
          ...(each.body.ignore_missing_component_templates
            ? { ignore_missing_component_templates: (each.body.ignore_missing_component_templates as string[]).map(rename) }
            : {}),
          ...(each.kind === 'index_template' ? { index_patterns: [`setup-test-nothing-${place}-*`], priority: 999 } : {}),
        },
      }),
    );
    try {
      for (const each of ours) {
        const [result] = await install(cluster, await find(each));
        expect([each.name, result?.did, result?.reason]).toEqual([each.name, 'installed', undefined]);
        expect([each.name, ...(await states(each))]).toEqual([each.name, 'current']);
        // As it will be found by the version after this one.
        expect(await states({ ...each, version: each.version + 1, body: { ...each.body, version: each.version + 1 } })).toEqual([
          'older',
        ]);
      }
    } finally {
      await uninstall(cluster, await find(...ours));
    }
  });

  it('is listed with its bodies, and a stranger’s name is refused', async () => {
    const { objects, keepDays } = await ask<SetupInstallation>('setupInstallation', { keepDays: 7 }, { accessLogIndices: 'x' });
    expect(objects.map(({ id }) => id)).toEqual(buildInstallables({ keepDays: 7, traceStream: true }).map(idOf));
    expect(objects.filter(({ choice }) => choice === undefined).map(({ id }) => id)).toEqual(buildInstallables().map(idOf));
    expect(objects.every(({ purpose }) => purpose.length > 10)).toBe(true);
    expect(JSON.stringify(objects)).toContain('"min_age":"7d"');
    expect(keepDays).toBe(7);
    const app = createApp({ logger: quiet, now: Date.now });
    const refused = await app.respond(
      'setupInstall',
      { action: 'install', only: ['index_template/logs'] },
      aRequestContext(client, 'x'),
    );
    expect(refused).toMatchObject({ status: 400, body: { field: 'only' } });
  });

  it('what is no longer as it was confirmed is refused as a whole, in words', async () => {
    const id = 'index_template/mesh-observability-traces';
    const app = createApp({ logger: quiet, now: Date.now });
    const order = { action: 'install', only: [id], confirmed: [{ id, state: 'newer' }] };
    const { status, body } = await app.respond('setupInstall', order, aRequestContext(client, 'x'));
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'overtaken',
      field: 'confirmed',
      message: expect.stringMatching(/\(newer then, \w+ now\)\. Nothing was done/),
    });
  });

  it('what needs a thing that this Elasticsearch cannot have is not to be had, asked for by itself or not', async () => {
    const id = 'component_template/kuma-access-log@lifecycle';
    const app = createApp({ logger: quiet, now: Date.now });
    const { body } = await app.respond('setupInstall', { action: 'install', only: [id] }, aRequestContext(client, 'x'));
    expect((body as InstallOutcome).results).toMatchObject([
      { id, did: 'refused', reason: { code: 'part_unavailable', part: 'lifecycle_policy/kuma-access-log' } },
    ]);
  });

  describe('npm run setup', () => {
    const run = async (...args: string[]) => {
      const lines: string[] = [];
      const environment = {
        url: 'http://here',
        print: (line: string) => lines.push(line),
        connect: () => cluster,
        installables: [part, template],
      };
      return { code: await runSetup(args, environment), text: lines.join('\n') };
    };

    it('shows, installs, finds nothing to do, leaves what is not ours, removes', async () => {
      expect(await run('--dry-run')).toMatchObject({
        code: 3,
        text: expect.stringContaining('setup-test-part, version 2: absent'),
      });
      expect((await run('--dry-run', '--show')).text).toContain('PUT /_index_template/setup-test-template?create=true');
      expect((await run()).code).toBe(0);
      expect((await run('--dry-run')).code).toBe(0);
      await client.cluster.putComponentTemplate({ name: part.name, template: {} });
      expect(await run()).toMatchObject({ code: 2, text: expect.stringContaining(`(--confirm ${idOf(part)}=foreign)`) });
      expect(await run('--confirm', `${idOf(part)}=changed`)).toMatchObject({
        code: 2,
        text: expect.stringContaining('Nothing was done'),
      });
      expect((await run('--confirm', `${idOf(part)}=foreign`)).code).toBe(0);
      expect((await run('--remove')).code).toBe(0);
      expect((await run('--dry-run')).code).toBe(3);
      expect((await run('--api-key', 'secret')).code).toBe(64);
      expect((await run('--confirm', idOf(part))).code).toBe(64);
    });
  });
});
