import type { Client } from '@elastic/elasticsearch';
import type { CoverageNote } from '../../common/domain/coverage';
import type { ServiceMap } from '../../common/domain/service_map';
import type { InstallOutcome, SetupDiagnosis, SetupInstallation } from '../../common/domain/setup';
import type { Trace } from '../../common/domain/trace';
import type { EndpointName } from '../../server/app';
import { createApp } from '../../server/app';
import { aCorpus } from '../builders/a_corpus';
import { wholeRunDocuments } from '../builders/a_trace_corpus';
import { aRequestContext } from './ask_for_map';
import { withArrival } from './index_lines';
import type { SecuredElasticsearch } from './start_secured_elasticsearch';
import { startSecuredElasticsearch } from './start_secured_elasticsearch';
import { indexTeams, ofBank, ofShop, toSecret } from './two_teams';

/**
 * Everything is read with the rights of whoever asks: an Elasticsearch with users, two teams whose telemetry differs in names only, and
 * every endpoint asked as each of them. The other team's names begin with `secret`; no answer may hold that word, whatever is asked.
 */
const ROLES = `
everything: { indices: [ { names: [ 'sec-*' ], privileges: [ read, view_index_metadata ] } ] }
shop: { indices: [ { names: [ 'sec-shop-*' ], privileges: [ read ] } ] }
documents: { indices: [ { names: [ 'sec-both-*' ], privileges: [ read ], query: '{"term":{"team":"shop"}}' } ] }
fields: { indices: [ { names: [ 'sec-shop-*' ], privileges: [ read, view_index_metadata ], field_security: { grant: [ '*' ], except: [ 'response_code', 'path', 'user_agent' ] } } ] }
nothing: { cluster: [ ] }
`;
const USERS = { reader: ['everything'], shop: ['shop'], documents: ['documents'], fields: ['fields'], stranger: ['nothing'] };
type User = keyof typeof USERS;

const WINDOW = { from: '2026-11-22T10:00:00Z', to: '2026-11-22T11:00:00Z' };
const SETTINGS = { accessLogIndices: 'sec-*-logs', traceIndices: 'sec-*-spans' };
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const app = createApp({ logger: quiet, now: () => Date.parse(WINDOW.to) });

let secured: SecuredElasticsearch;
const clients = {} as Record<User, Client>;
let parts: unknown[] = [];
let secretParts: unknown[] = [];
const lines = aCorpus('kuma_access_log_json', 'rich-json').slice(0, 3_000).map(withArrival);
const spans = someSpans();

beforeAll(async () => {
  secured = await startSecuredElasticsearch(USERS, ROLES);
  for (const user of Object.keys(USERS) as User[]) clients[user] = secured.as(user);
  const { administrator } = secured;
  for (const [kind, documents] of [
    ['logs', lines],
    ['spans', spans],
  ] as const) {
    await indexTeams(administrator, `sec-shop-${kind}`, ofShop(documents));
    await indexTeams(administrator, `sec-bank-${kind}`, ofBank(documents));
    await indexTeams(administrator, `sec-both-${kind}`, [...ofShop(documents), ...ofBank(documents)]);
  }
  const { edges } = (await map('reader', {})).body as ServiceMap;
  parts = edges.find(({ id }) => !id.includes('secret'))?.parts ?? [];
  secretParts = edges.find(({ id }) => id.includes('secret'))?.parts ?? [];
  expect([parts.length, secretParts.length].every((count) => count > 0)).toBe(true);
}, 240_000);
afterAll(() => secured.stop(), 60_000);

const ask = (user: User, name: EndpointName, input: unknown) =>
  app.respond(name, input, { ...aRequestContext(clients[user], ''), settings: SETTINGS, security: clients[user].security });
const map = (user: User, more: object) => ask(user, 'serviceMap', { ...WINDOW, ...more });
const notesOf = (body: unknown): CoverageNote[] => (body as ServiceMap).coverage.notes;

/** A question to every endpoint about an edge, a trace and the whole mesh; a new endpoint does not compile until it is here. */
const questions = (of: unknown[], trace: string): Record<EndpointName, unknown> => {
  const side = { ...WINDOW, side: 'caller', parts: of };
  const scope = { kind: 'mesh' };
  return {
    serviceMap: { ...WINDOW, text: 'secret' },
    trafficDetail: side,
    usualTraffic: side,
    trafficBreakdown: side,
    trafficFrames: { ...WINDOW, keys: 100 },
    findings: { ...WINDOW, lanes: true },
    knownFinding: { findingId: 'secret', until: null },
    mlOverview: {},
    mlAction: { kind: 'latency', action: 'start' },
    alerts: {},
    rulePreview: { ...WINDOW, kind: 'meshAnomaly', params: { scope, windowMinutes: 5, hide: [], severity: 'minor' } },
    findTraces: { ...WINDOW },
    trace: { id: trace },
    impact: { ...side, source: 'default/zone-1//orders', destination: 'default/zone-1//payments' },
    latencyHeatmap: side,
    linesAround: { at: WINDOW.from, index: 'x', documentId: 'y', writer: { source: 'secret-orders' } },
    timeParts: { ...side, calleeParts: [], source: 'default/zone-1//orders', destination: 'default/zone-1//payments' },
    proxyNumbers: { ...WINDOW, service: 'default/zone-1//secret-orders' },
    inCommon: { ...side, slowerThan: 1 },
    setupDiagnosis: {},
    setupInstallation: {},
    // Nothing is named, so nothing is installed, whoever asks.
    setupInstall: { action: 'install', only: [] },
    setupWatch: { since: WINDOW.from },
    missingEdge: { ...WINDOW, source: 'orders', destination: 'payment' },
  };
};

describe.each(['shop', 'documents', 'fields', 'stranger'] as const)('%s', (user) => {
  const names = Object.keys(questions([], 'x')) as EndpointName[];
  it.each(names)('learns nothing of the other team from %s, asked plainly or with the other’s own keys', async (name) => {
    for (const question of [questions(parts, traceOf(spans)), questions(secretParts, traceOf(spans.map(toSecret)))]) {
      const { status, body } = await ask(user, name, question[name]);
      expect([200, 403, 404]).toContain(status);
      // What was asked may be said again; nothing else of the other team.
      const asked = JSON.stringify(question[name]);
      const learnt = [...new Set(JSON.stringify(body).match(/secret-[\w-]*/g))].filter((word) => !asked.includes(word));
      expect(learnt).toEqual([]);
    }
  });
});

it('the reader sees both teams, each in its own figures', async () => {
  const { status, body } = await map('reader', {});
  expect(status).toBe(200);
  const { services } = body as ServiceMap;
  const [secret, open] = [
    services.filter(({ id }) => id.includes('secret')),
    services.filter(({ id }) => !id.includes('secret')),
  ];
  expect(secret.length).toBe(open.length);
  expect(notesOf(body).filter(({ code }) => code === 'not_readable' || code === 'reading_limited')).toEqual([]);
});

it('who may read one team’s indices sees that team whole, and is told that there may be more', async () => {
  const { body } = await map('shop', {});
  expect((body as ServiceMap).coverage.sources[0]?.lines).toBe(lines.length);
  expect(notesOf(body)).toContainEqual({ code: 'not_readable', indices: ['sec-*-logs'], all: true });
});

it('who may read some documents sees figures of those alone, and is told', async () => {
  const { body } = await map('documents', {});
  expect((body as ServiceMap).coverage.sources[0]?.lines).toBe(lines.length);
  expect(notesOf(body)).toContainEqual({ code: 'reading_limited', documents: true, fields: false });
});

it('a hidden status makes errors unknown, not none, and the reader is told why', async () => {
  const { body } = await map('fields', {});
  const { edges, coverage } = body as ServiceMap;
  expect(edges.length).toBeGreaterThan(0);
  // TCP tells by its flags, which are not hidden.
  for (const { caller } of edges.filter(({ protocol }) => protocol === 'http')) expect(caller).not.toHaveProperty('errors');
  expect(coverage.notes).toContainEqual({ code: 'reading_limited', documents: false, fields: true });
  expect(coverage.notes.map(({ code }) => code)).toContain('status_not_logged');
});

it('a stranger gets no figure, and hears which indices are out of reach', async () => {
  const { status, body } = await map('stranger', {});
  if (status === 403) expect((body as { message: string }).message).toContain('read privilege');
  else expect(notesOf(body)).toContainEqual({ code: 'not_readable', indices: ['sec-*-logs'], all: true });
});

it('Setup says what this user may read, and counts no more than that', async () => {
  const { body } = await ask('documents', 'setupDiagnosis', {});
  const logs = (body as SetupDiagnosis).signals.find(({ signal }) => signal === 'access_logs');
  expect(logs?.formats[0]?.documents).toBe(lines.length);
  expect(logs?.notes).toContainEqual({ code: 'reading_limited', documents: true, fields: false });
  const { body: shop } = await ask('shop', 'setupDiagnosis', {});
  const [seen] = (shop as SetupDiagnosis).signals;
  expect(seen?.notes).toContainEqual({ code: 'not_readable', indices: ['sec-*-logs'], all: true });
});

it('a hidden field is a missing one on the Setup page, too', async () => {
  const { body } = await ask('fields', 'setupDiagnosis', {});
  const [logs] = (body as SetupDiagnosis).signals;
  expect(logs?.formats[0]?.missing).toContainEqual({ fact: 'status', without: lines.length, of: lines.length });
});

it('who may not install is told the very privilege, and nothing is changed', async () => {
  const { body } = await ask('stranger', 'setupInstallation', {});
  // What is a choice needs what this server does not have.
  const objects = (body as SetupInstallation).objects.filter(({ choice }) => choice === undefined);
  expect(new Set(objects.map(({ state }) => state))).toEqual(new Set(['unreadable']));
  const all = objects.map(({ id, state }) => ({ id, state }));
  const { body: outcome } = await ask('stranger', 'setupInstall', { action: 'install', confirmed: all });
  // What is composed of parts that are not there is not even tried.
  const privileges = /manage_index_templates|manage_ingest_pipelines|parts_missing/;
  for (const { did, reason } of (outcome as InstallOutcome).results)
    expect({ did, reason: JSON.stringify(reason) }).toEqual({ did: 'refused', reason: expect.stringMatching(privileges) });
});

it('nothing of one user is left for the next: the same question, one after the other', async () => {
  const answers = [];
  for (const user of ['reader', 'shop', 'stranger', 'reader'] as const) {
    const { body } = await ask(user, 'trace', { id: traceOf(spans.map(toSecret)) });
    // A stranger is refused, and gets no trace at all.
    answers.push((body as Partial<Trace>).spans?.length ?? 0);
  }
  expect(answers[0]).toBeGreaterThan(0);
  expect(answers).toEqual([answers[0], 0, 0, answers[0]]);
});

function someSpans(): Array<Record<string, unknown>> {
  const all = wholeRunDocuments();
  const [first] = all;
  return all.filter(({ trace_id }) => trace_id === first?.trace_id);
}

function traceOf(documents: Array<Record<string, unknown>>): string {
  return String(documents[0]?.trace_id);
}
