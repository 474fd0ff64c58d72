import { Client } from '@elastic/elasticsearch';
import type { Browser, Page } from 'playwright-core';
import type { Received, Sink } from '../doubles/sink';
import { openSink } from '../doubles/sink';
import { elasticsearchUrl } from '../elasticsearch/elasticsearch_url';
import { closeAtEnd } from './close_at_end';
import { deleteSlowCalls, makePaymentsSlow } from './make_payments_slow';
import { launchBrowser, openEdgeFromTable, openPage, pageUrl, subject } from './open_page';

/** A rule is checked every minute and looks at the whole minute before; the rest is for machines that are busy. */
const PATIENCE = 4 * 60_000;
jest.setTimeout(3 * PATIENCE);

const NAME = 'orders → payments is slow';
let ruleId = '';
const atEnd = closeAtEnd();
const client = atEnd(new Client({ node: elasticsearchUrl() }));
let browser: Browser;
let sink: Sink;
beforeAll(async () => {
  sink = atEnd(await openSink());
  atEnd({ close: leaveNothing });
  browser = atEnd(await launchBrowser());
});

/** Figures keep their units by a space that does not break. */
const plain = (received: Received): Received => JSON.parse(JSON.stringify(received).replaceAll('\u00a0', ' ')) as Received;
const sentTo = (address: string) => sink.received.filter(({ path }) => path === address).map(plain);
/** Of this test's rule: another test may make one meanwhile, and find these connectors. */
const events = () => sentTo('/v2/enqueue').filter(({ body }) => String(body.dedup_key).includes(`/${ruleId}/`));
const messages = () => sentTo('/slack').filter(({ body }) => String(body.text).includes(`Rule: ${NAME}`));

it('from the edge two clicks and Create: PagerDuty and Slack are told, and told when it is over', async () => {
  const { page, errors } = await openPage(browser, '?view=table');
  await openEdgeFromTable(page);
  await page.locator(subject('meshPanel')).locator(subject('meshAlertMe')).first().click();
  await proof(page);
  const suggested = Number(await page.locator(subject('meshAlertThreshold')).inputValue());
  expect(suggested).toBeGreaterThan(0);
  await makeConnectors(page);
  // A minute's window and a threshold that only the calls made here reach; everything else as it was filled in.
  await page.locator(subject('meshAlertWindow')).selectOption('1');
  await page.locator(subject('meshAlertThreshold')).fill('5000');
  await proof(page);

  const begun = Date.now();
  await makePaymentsSlow(client, begun - 120_000, begun);
  const created = page.waitForResponse((response) => new URL(response.url()).pathname === '/api/alerting/rule');
  await page.locator(subject('meshAlertCreate')).click();
  ({ id: ruleId } = (await (await created).json()) as { id: string });
  await page.locator(subject('meshAlertFlyout')).waitFor({ state: 'detached' });
  const made = Date.now();
  let slowUntil = begun;
  await until(
    () => events().length > 0 && messages().length > 0,
    async () => {
      const now = Date.now();
      await makePaymentsSlow(client, slowUntil, now);
      slowUntil = now;
    },
  );
  const [trigger] = events();
  const calm = Date.now();
  console.log(`told ${Math.round(((trigger?.at ?? 0) - made) / 100) / 10} s after Create`);
  expect(trigger?.body).toMatchObject({
    event_action: 'trigger',
    payload: {
      summary: expect.stringMatching(/^orders → payments is slow: p95 9 s in the last minute \(threshold 5 s/) as string,
      severity: 'error',
      component: 'payments',
      group: 'default',
      class: 'latency',
      source: 'orders → payments',
      custom_details: { actual: '9 s', threshold: '5 s', zone: 'zone-1', rule: NAME },
    },
  });
  const [link] = trigger?.body.links as Array<{ href: string; text: string }>;
  expect(link?.text).toBe('Map');
  expect(link?.href).toMatch(new RegExp(`^${pageUrl()}/\\?rangeFrom=.*edge=`));
  const text = String(messages()[0]?.body.text);
  expect(text).toMatch(/^:rotating_light: \*orders → payments is slow\*\np95 9 s .*Since \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\./);
  expect(text).toMatch(/<http:\/\/127\.0\.0\.1:\d+\/\?rangeFrom=[^|]*\|Open the map> · Rule: orders → payments is slow$/);

  // What the message links to opens on the edge, and what the rule raised is on the page of alerts.
  await page.goto(link?.href ?? '');
  await page.locator(subject('meshPanel')).waitFor();
  await page.goto(`${pageUrl()}/?page=alerts`);
  await page
    .locator(subject('meshAlertRow-active'), { hasText: /orders.*payments.*threshold 5.s/s })
    .first()
    .waitFor();

  await until(() => events().some(({ body }) => body.event_action === 'resolve') && messages().length > 1);
  const resolve = events().find(({ body }) => body.event_action === 'resolve');
  console.log(`resolved ${Math.round(((resolve?.at ?? 0) - calm) / 1_000)} s after the last slow call`);
  expect(resolve?.body.dedup_key).toBe(trigger?.body.dedup_key);
  expect(String(messages()[1]?.body.text)).toMatch(/(Recovered|Ended): orders → payments is slow/);
  await page
    .locator(subject('meshAlertRow-recovered'), { hasText: /orders.*payments.*threshold 5.s/s })
    .first()
    .waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

const proof = (page: Page) => page.locator(`${subject('meshProofSentence')}[data-current="true"]`).waitFor();

/** In the flyout itself, as somebody does who has none yet; they are ticked when they are made. */
async function makeConnectors(page: Page): Promise<void> {
  for (const [type, values] of [
    ['pagerduty', { routingKey: 'key', apiUrl: `${sink.url}/v2/enqueue` }],
    ['slack', { webhookUrl: `${sink.url}/slack` }],
  ] as const) {
    await page.locator(subject(`meshAddConnector-${type}`)).click();
    for (const [field, value] of Object.entries(values)) await page.locator(subject(`meshConnectorField-${field}`)).fill(value);
    await page.locator(subject('meshConnectorSave')).click();
    await page.locator(subject('meshNewConnector')).waitFor({ state: 'detached' });
  }
}

async function until(condition: () => boolean, meanwhile: () => Promise<void> = async () => undefined): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`waited in vain; received ${JSON.stringify(sink.received).slice(0, 2_000)}`);
    await meanwhile();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

/** Rules, connectors and slow calls of this test: other tests look at the same demo. */
async function leaveNothing(): Promise<void> {
  const call = (path: string, method: string) => fetch(`${pageUrl()}${path}`, { method, headers: { 'kbn-xsrf': 'test' } });
  if (ruleId !== '') await call(`/api/alerting/rule/${ruleId}`, 'DELETE');
  const connectors = (await (await call('/api/actions/connectors', 'GET')).json()) as Array<{ id: string }>;
  for (const { id } of connectors) await call(`/api/actions/connector/${id}`, 'DELETE');
  await deleteSlowCalls(client);
}
