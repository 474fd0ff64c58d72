import type { Page } from 'playwright-core';
import type { AlertsAnswer } from '../../common/contract/alerts';
import { api } from '../../common/contract/api';
import type { EdgeErrorsParams } from '../../common/domain/alert_rule';
import { ruleTypeId } from '../../common/domain/alert_rule';
import type { ServiceMap } from '../../common/domain/service_map';
import { APP_ROUTE, PLUGIN_ID } from '../../common/plugin';
import { subject } from '../browser/open_page';
import { answerOf } from './answer_of';
import { deleteOfKibana } from './delete_of_kibana';
import { HEADERS } from './headers';
import { CAPTURED_EDGES } from './load_capture';
import { openKibana } from './open_kibana';
import type { Person } from './people';
import { HIDDEN_NAME, loginOf } from './people';
import { takeAway } from './take_away';
import type { WalkStep } from './walk_the_app';
import { takeScreenshot } from './walk_the_app';

const PATIENCE = 90_000;
/** Every page, of an hour, which holds what was loaded however long the walk takes; the addresses name nothing that somebody may not know. */
const HOUR = 'rangeFrom=now-1h';
const PAGES = {
  map: `?${HOUR}`,
  table: `?view=table&${HOUR}`,
  edge: `?page=edge&source=default%2Fzone-1%2F%2Fweb&destination=default%2Fzone-1%2F%2Forders&${HOUR}`,
  service: `?page=service&service=default%2Fzone-1%2F%2Fweb&${HOUR}`,
  anomalies: `?page=anomalies&${HOUR}`,
  traces: `?page=traces&${HOUR}`,
  alerts: '?page=alerts',
  setup: '?page=setup',
  ml: '?page=ml',
} as const;

/** What changes something, asked so that nothing is changed. */
const CHANGES = [
  [api.knownFinding.path, { findingId: 'mesh-test', until: null }],
  [api.setupInstall.path, { action: 'install', only: [] }],
  [api.mlAction.path, { kind: 'latency', action: 'stop' }],
] as const;

type Look = (page: Page, url: string) => Promise<string>;

/** Every page as each of the people whom an administrator makes; in a Kibana with security, where they are made. */
export const walkPeople = (): WalkStep[] => [
  as('reader', 'everything, and nothing to change', async (page, url) => {
    const edges = (await askForMap(page, url)).edges.length;
    if (edges !== CAPTURED_EDGES) throw new Error(`${edges} edges`);
    await expectStatus(page, url, 403);
    await seeEveryPage(page, url, 'reader');
    await page.goto(`${url}${APP_ROUTE}${PAGES.alerts}`);
    await page.locator(`${subject('meshAlertOnMesh')}[disabled]`).waitFor({ timeout: PATIENCE });
    return `${edges} edges; changes: 403 each`;
  }),
  as('editor', 'everything, and may change it', async (page, url) => {
    await expectStatus(page, url, 200);
    await seeEveryPage(page, url, 'editor');
    await page.goto(`${url}${APP_ROUTE}${PAGES.alerts}`);
    await page.locator(`${subject('meshAlertOnMesh')}:not([disabled])`).waitFor({ timeout: PATIENCE });
    return 'changes: 200 each';
  }),
  as('documents', `some documents, and ${HIDDEN_NAME} on no page`, async (page, url) => {
    const map = await askForMap(page, url);
    if (map.edges.length === 0 || JSON.stringify(map).includes(HIDDEN_NAME)) throw new Error(JSON.stringify(map).slice(0, 500));
    const texts = await seeEveryPage(page, url, 'documents');
    expectWords(texts.table, /web/);
    for (const [name, text] of Object.entries(texts)) if (text.includes(HIDDEN_NAME)) throw new Error(`${name}: ${text}`);
    expectWords(texts.map, /some documents/);
    return `${map.edges.length} edges`;
  }),
  as('fields', 'no status, so errors are unknown', async (page, url) => {
    const { edges } = await askForMap(page, url);
    const told = edges.filter(({ protocol, caller }) => protocol === 'http' && caller.errors !== undefined);
    if (edges.length !== CAPTURED_EDGES || told.length > 0) throw new Error(JSON.stringify(told).slice(0, 500));
    expectWords((await seeEveryPage(page, url, 'fields')).map, /hides some fields/);
    return `${edges.length} edges, errors of none`;
  }),
  as('unread', 'every page says that nothing may be read, and whom to ask', async (page, url) => {
    const texts = await seeEveryPage(page, url, 'unread');
    for (const name of ['map', 'table', 'edge', 'service', 'anomalies', 'traces'] as const)
      expectWords(texts[name], /may not read this mesh’s telemetry.*administrator/s);
    return 'said on each';
  }),
  as('stranger', 'no page and no route', async (page, url) => {
    const opened = await page.goto(`${url}${APP_ROUTE}`);
    const answers = await Promise.all(
      Object.values(api).map(({ method, path }) => page.request[method](`${url}${path}`, { headers: HEADERS })),
    );
    const open = answers.filter((answer) => answer.status() !== 403).map((answer) => `${answer.status()} ${answer.url()}`);
    if (opened?.status() !== 403 || open.length > 0) throw new Error(`page ${opened?.status()}; ${open.join(', ')}`);
    return `403, and 403 of ${answers.length} routes`;
  }),
  ['a rule reads what its maker may read', compareRules],
];

/** A browser of that person's own. */
const as = (person: Person, what: string, look: Look): WalkStep => [
  `as ${person}: ${what}`,
  (_, url) => withPerson(person, url, (page) => look(page, url)),
];

async function withPerson<T>(person: Person, url: string, look: (page: Page) => Promise<T>): Promise<T> {
  const { page, close } = await openKibana(url, loginOf(person));
  try {
    return await look(page);
  } catch (error) {
    await takeScreenshot(page, `failed-as-${person}`).catch(() => undefined);
    throw error;
  } finally {
    await close();
  }
}

async function seeEveryPage(page: Page, url: string, person: Person): Promise<Record<keyof typeof PAGES, string>> {
  const texts: Partial<Record<keyof typeof PAGES, string>> = {};
  for (const [name, address] of Object.entries(PAGES) as Array<[keyof typeof PAGES, string]>) {
    await page.goto(`${url}${APP_ROUTE}${address}`);
    await page.locator('main').first().waitFor({ timeout: PATIENCE });
    await untilSettled(page);
    await takeScreenshot(page, `as-${person}-${name}`);
    texts[name] = await page.locator('body').innerText();
  }
  return texts as Record<keyof typeof PAGES, string>;
}

/** The same words for two seconds: all that was asked for is there. */
async function untilSettled(page: Page): Promise<void> {
  const words = () => page.locator('main').first().innerText();
  const end = Date.now() + PATIENCE;
  for (let [before, same] = ['', 0]; same < 4 && Date.now() < end;) {
    await page.waitForTimeout(500);
    const now = await words();
    same = now === before && !/Updating|Loading/.test(now) ? same + 1 : 0;
    before = now;
  }
}

async function askForMap(page: Page, url: string): Promise<ServiceMap> {
  const to = Date.now();
  const params = { from: to - 3_600_000, to };
  return answerOf<ServiceMap>(await page.request.get(`${url}${api.serviceMap.path}`, { params, headers: HEADERS }));
}

async function expectStatus(page: Page, url: string, status: number): Promise<void> {
  for (const [path, data] of CHANGES) {
    const answer = await page.request.post(`${url}${path}`, { data, headers: HEADERS });
    if (answer.status() !== status) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  }
}

function expectWords(text: string, words: RegExp): void {
  if (!words.test(text)) throw new Error(`not said (${words.source}): ${text}`);
}

/** The same rule of two makers: the one who may not read of a service hears nothing of it. */
async function compareRules(_page: Page, url: string): Promise<string> {
  const heard: Record<string, string[]> = {};
  for (const person of ['editor', 'documents'] as const)
    heard[person] = await withPerson(person, url, (page) => hearOfErrors(page, url, person));
  const { editor = [], documents = [] } = heard;
  if (!editor.some((id) => id.includes(HIDDEN_NAME)) || documents.some((id) => id.includes(HIDDEN_NAME)))
    throw new Error(JSON.stringify(heard));
  return `${editor.length} alerts of the editor's, ${documents.length} of who may read less`;
}

/** What a rule on the errors of every edge raises in its first run, of this person's. */
async function hearOfErrors(page: Page, url: string, person: Person): Promise<string[]> {
  const params: EdgeErrorsParams = {
    scope: { kind: 'mesh' },
    windowMinutes: 60,
    hide: [],
    measure: 'ratio',
    threshold: 0.01 as EdgeErrorsParams['threshold'],
    minRequests: 1,
  };
  const rules = `${url}/api/alerting/rule`;
  const data = {
    name: `Mesh test of ${person}`,
    rule_type_id: ruleTypeId('edgeErrors'),
    consumer: PLUGIN_ID,
    schedule: { interval: '1m' },
    params,
    actions: [],
  };
  const { id } = await answerOf<{ id: string }>(await page.request.post(rules, { data, headers: HEADERS }));
  try {
    const status = await untilRun(page, `${rules}/${id}`);
    if (status === 'error') throw new Error(`the rule of ${person} failed`);
    const { alerts } = await answerOf<AlertsAnswer>(await page.request.get(`${url}${api.alerts.path}`, { headers: HEADERS }));
    return alerts.filter((alert) => alert.ruleId === id).map((alert) => JSON.stringify(alert));
  } finally {
    await takeAway([[`the rule of ${person}`, () => deleteOfKibana(page.request, `${rules}/${id}`)]]);
  }
}

async function untilRun(page: Page, rule: string): Promise<string> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const { execution_status } = await answerOf<{ execution_status: { status: string } }>(
      await page.request.get(rule, { headers: HEADERS }),
    );
    if (execution_status.status !== 'pending') return execution_status.status;
    await page.waitForTimeout(1_000);
  }
  throw new Error('the rule did not run');
}
