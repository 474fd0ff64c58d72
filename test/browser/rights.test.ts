import type { Browser, BrowserContext, Page } from 'playwright-core';
import { SECRET } from '../elasticsearch/two_teams';
import { closeAtEnd } from './close_at_end';
import { findSerious } from './find_serious';
import { launchBrowser, subject } from './open_page';
import type { PageUser, SecuredPages } from './serve_secured';
import { serveSecured } from './serve_secured';

jest.setTimeout(300_000);

/** Every page is opened as every user, on an Elasticsearch that knows them: what each may not read is nowhere, and each is told. */
const atEnd = closeAtEnd();
let served: SecuredPages;
let browser: Browser;
beforeAll(async () => {
  served = atEnd(await serveSecured());
  browser = atEnd(await launchBrowser());
});

const idOf = (name: string) => `default/zone-1//${name}`;
const edgeOf = (prefix: string) => ({
  page: 'edge',
  source: idOf(`${prefix}orders`),
  destination: idOf(`${prefix}payments`),
});

/** A page, and what is there once it shows telemetry. */
const PAGES: Record<string, { search(): Record<string, string>; whole: string }> = {
  'the map': { search: () => ({}), whole: 'meshMapKeyboard' },
  'the table': { search: () => ({ view: 'table' }), whole: 'meshTableRow' },
  'an edge': { search: () => edgeOf(''), whole: 'meshHeatmap' },
  'a service': { search: () => ({ page: 'service', service: idOf('payments') }), whole: 'meshHeatmap' },
  traces: { search: () => ({ page: 'traces' }), whole: 'meshOpenTrace' },
  'a trace': { search: () => ({ page: 'traces', trace: served.traces.shop }), whole: 'meshTrace' },
  anomalies: { search: () => ({ page: 'anomalies' }), whole: 'meshSwimLanes' },
};
const OTHER_PAGES: Record<string, { search: Record<string, string>; whole: string }> = {
  alerts: { search: { page: 'alerts' }, whole: 'meshAlertsPage' },
  setup: { search: { page: 'setup' }, whole: 'meshSetupSentence' },
  'machine learning': { search: { page: 'ml' }, whole: 'meshMlLacks' },
};

interface Looking {
  page: Page;
  context: BrowserContext;
  /** All that our server has answered so far. */
  answers(): Promise<string>;
  open(search: Record<string, string>): Promise<void>;
}

async function lookAs(user: PageUser, options: Parameters<Browser['newContext']>[0] = {}): Promise<Looking> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    bypassCSP: true,
    extraHTTPHeaders: { authorization: served.authorizationOf(user) },
    ...options,
  });
  // Rules and connectors are Kibana's to guard.
  await context.route('**/alerting/**', (route) =>
    route.fulfill({ json: { data: [], has_permanent_encryption_key: true, is_sufficiently_secure: true } }),
  );
  await context.route('**/api/actions/**', (route) => route.fulfill({ json: [] }));
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  const bodies: Array<Promise<string>> = [];
  page.on('response', (response) => {
    // What is asked by a page that is left has no body any more.
    if (response.url().includes('/internal/mesh_observability/')) bodies.push(response.text().catch(() => ''));
  });
  return {
    page,
    context,
    answers: async () => (await Promise.all(bodies)).join('\n'),
    open: async (search) => {
      await page.goto(served.urlOf(search));
    },
  };
}

const there = (page: Page, name: string) => page.locator(subject(name)).first().waitFor();
/** What a page says, without the time range that was asked for and the names of patterns. */
const figuresOn = async (page: Page) =>
  (await page.locator('main').innerText()).replaceAll(/\w{3} \d+, \d{4} @ [\d:.]+/g, '').match(/\d[\d.,]*/g) ?? [];
const linesOn = async (page: Page) => /([\d,]+) lines/.exec(await page.locator(subject('meshStatus')).innerText())?.[1];

it('reader sees both teams on every page, and no word of rights', async () => {
  const { page, context, open, answers } = await lookAs('reader');
  for (const { search, whole } of Object.values(PAGES)) {
    await open(search());
    await there(page, whole);
    expect(await page.locator(`${subject('meshRightsNote')}, ${subject('meshNoAccess')}`).count()).toBe(0);
  }
  for (const { search, whole } of Object.values(OTHER_PAGES)) {
    await open(search);
    await there(page, whole);
  }
  expect(await answers()).toContain(SECRET);
  await context.close();
});

it('editor may look at what is installed, which reader may not', async () => {
  for (const user of ['reader', 'editor'] as const) {
    const { page, context, open } = await lookAs(user);
    await open({ page: 'setup' });
    await there(page, 'meshInstalled');
    const states = await page
      .locator(`${subject('meshInstalled')}[data-id^="index_template"]`)
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-state')));
    expect(new Set(states)).toEqual(new Set([user === 'editor' ? 'absent' : 'unreadable']));
    await context.close();
  }
});

it('limited sees its own team and its own documents, whole and alone, and every page says that it is a part', async () => {
  const reader = await lookAs('reader');
  await reader.open({});
  await there(reader.page, 'meshMapKeyboard');
  const all = Number((await linesOn(reader.page))?.replaceAll(',', ''));
  await reader.context.close();

  const { page, context, open, answers } = await lookAs('limited');
  for (const { search, whole } of Object.values(PAGES)) {
    await open(search());
    await there(page, whole);
    if (whole !== 'meshTrace')
      expect(await page.locator(subject('meshRightsNote')).innerText()).toContain('You see a part of this mesh');
  }
  for (const { search, whole } of Object.values(OTHER_PAGES)) {
    await open(search);
    await there(page, whole);
  }
  await open({});
  await there(page, 'meshMapKeyboard');
  // The teams are alike but for their names: half of the lines is one of them.
  expect(Number((await linesOn(page))?.replaceAll(',', '')) * 2).toBe(all);

  // By an address that somebody of the other team sent.
  await open(edgeOf(`${SECRET}-`));
  await there(page, 'meshSubjectGone');
  expect(await figuresOn(page)).toEqual([]);
  await open({ page: 'traces', trace: served.traces.bank });
  await there(page, 'meshTraceAbsent');
  expect(await page.locator(subject('meshTraceAbsent')).innerText()).toContain('your role');
  expect(await answers()).not.toContain(SECRET);
  await context.close();
});

describe.each(['stranger', 'nobody'] as const)('%s', (user) => {
  it('is told so on every page, and sees no figure', async () => {
    const { page, context, open, answers } = await lookAs(user);
    for (const [name, { search }] of Object.entries(PAGES)) {
      await open(search());
      await there(page, 'meshNoAccess');
      expect({ name, figures: await figuresOn(page) }).toEqual({ name, figures: [] });
    }
    await open({ page: 'setup' });
    await page.locator(subject('meshSetupSentence'), { hasText: /Your role lets you read nothing|cannot be read/ }).waitFor();
    await open({ page: 'ml' });
    await page
      .locator(`${subject('meshMlLacks')}, ${subject('meshNoAccess')}`)
      .first()
      .waitFor();
    await open({ page: 'alerts' });
    await there(page, 'meshAlertsPage');
    for (const name of ['orders', 'payments', SECRET]) expect(await answers()).not.toContain(name);
    await context.close();
  });

  it('looks again without a word of an empty mesh meanwhile, and focus stays where it is', async () => {
    const { page, context, open } = await lookAs(user);
    await open({});
    await there(page, 'meshNoAccess');
    let answer = () => {};
    const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
    await context.route('**/internal/mesh_observability/service_map**', async (route) => {
      await mayAnswer;
      await route.continue();
    });
    const asked = page.waitForRequest('**/internal/mesh_observability/service_map**');
    await page.locator(subject('meshRetry')).press('Enter');
    const request = await asked;
    const seen = () =>
      page.evaluate(() => ({
        shown: ['meshNoAccess', 'meshEmpty'].map((name) => document.querySelectorAll(`[data-test-subj="${name}"]`).length),
        focus: document.activeElement?.getAttribute('data-test-subj'),
      }));
    const steady = { shown: [1, 0], focus: 'meshRetry' };
    expect(await seen()).toEqual(steady);
    answer();
    await (await request.response())?.finished();
    await page.waitForLoadState('networkidle');
    expect(await seen()).toEqual(steady);
    await context.close();
  });
});

it('nothing of a user is left in the browser or the server for the next', async () => {
  const { page, context, open } = await lookAs('reader');
  const searches: Array<Record<string, string>> = [{ view: 'table' }, { page: 'anomalies' }];
  for (const search of searches) {
    await context.setExtraHTTPHeaders({ authorization: served.authorizationOf('reader') });
    await open(search);
    await page.getByText(`${SECRET}-inventory`).first().waitFor();
    await context.setExtraHTTPHeaders({ authorization: served.authorizationOf('stranger') });
    await page.reload();
    await there(page, 'meshNoAccess');
    expect(await page.content()).not.toContain(SECRET);
    await context.setExtraHTTPHeaders({ authorization: served.authorizationOf('limited') });
    await open(search);
    await there(page, 'meshRightsNote');
    expect(await page.content()).not.toContain(SECRET);
  }
  await context.close();
});

it.each(['light', 'dark'] as const)('axe finds nothing serious where nothing may be read, %s', async (colorScheme) => {
  const searches: Array<Record<string, string>> = [{}, { page: 'traces' }];
  for (const [user, shown] of [
    ['stranger', 'meshNoAccess'],
    ['limited', 'meshRightsNote'],
  ] as const) {
    const { page, context, open } = await lookAs(user, { colorScheme });
    for (const search of searches) {
      await open(search);
      await there(page, shown);
      await page.mouse.move(2, 2);
      await page.waitForLoadState('networkidle');
      expect(await findSerious(page)).toEqual([]);
    }
    await context.close();
  }
});
