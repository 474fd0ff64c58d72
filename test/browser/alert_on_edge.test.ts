import type { Browser } from 'playwright-core';
import type { Sink } from '../doubles/sink';
import { openSink } from '../doubles/sink';
import { launchBrowser, openPage, subject } from './open_page';

/** The demo's capture repeats every ten minutes, and payments is slow for three and a half of them. */
const ONE_LOOP = 11 * 60_000;
const INTERVAL = 60_000;
jest.setTimeout(2 * ONE_LOOP + 180_000);

let browser: Browser;
let sink: Sink;
beforeAll(async () => {
  browser = await launchBrowser();
  sink = await openSink();
});
afterAll(async () => {
  await browser.close();
  await sink.close();
});

const events = () => sink.received.filter(({ path }) => path === '/v2/enqueue');
const messages = () => sink.received.filter(({ path }) => path === '/slack');

async function until(condition: () => boolean, patience: number): Promise<void> {
  const end = Date.now() + patience;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`waited in vain; received ${JSON.stringify(sink.received).slice(0, 2_000)}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

it('from the edge two clicks and Create: PagerDuty and Slack are told, and told when it is over', async () => {
  const { page, errors } = await openPage(browser, '?view=table');
  // Connectors are there when the second alert is made; the first one makes them.
  await page
    .locator(subject('meshTableRow'), { hasText: /orders.*payments/s })
    .first()
    .locator('button, a')
    .first()
    .click();
  await page.locator(subject('meshAlertMe')).click();
  const proof = page.locator(`${subject('meshProofSentence')}[data-current="true"]`);
  await proof.waitFor();
  for (const [type, values] of [
    ['pagerduty', { routingKey: 'key', apiUrl: `${sink.url}/v2/enqueue` }],
    ['slack', { webhookUrl: `${sink.url}/slack` }],
  ] as const) {
    await page.locator(subject(`meshAddConnector-${type}`)).click();
    for (const [field, value] of Object.entries(values)) await page.locator(subject(`meshConnectorField-${field}`)).fill(value);
    await page.locator(subject('meshConnectorSave')).click();
    await page.locator(subject('meshNewConnector')).waitFor({ state: 'detached' });
  }
  await page.locator(subject('meshAlertFlyout')).locator('button', { hasText: 'Cancel' }).click();

  await page.locator(subject('meshAlertMe')).click();
  await proof.waitFor();
  // A minute's window, so that the end can be waited for; everything else as it was filled in.
  await page.locator(subject('meshAlertWindow')).selectOption('1');
  await page.locator(subject('meshAlertThreshold')).fill('250');
  await proof.waitFor();
  const made = Date.now();
  await page.locator(subject('meshAlertCreate')).click();
  await page.locator(subject('meshAlertFlyout')).waitFor({ state: 'detached' });

  await until(() => events().length > 0 && messages().length > 0, ONE_LOOP);
  const [trigger] = events();
  expect(trigger?.body).toMatchObject({
    event_action: 'trigger',
    payload: { component: 'payments', class: 'latency', source: 'orders → payments' },
    links: [{ text: 'Map' }],
  });
  expect(String(messages()[0]?.body.text)).toMatch(/orders → payments is slow.*p95/s);
  console.log(`told ${Math.round(((trigger?.at ?? 0) - made) / 1000)} s after Create`);

  await until(() => events().some(({ body }) => body.event_action === 'resolve'), ONE_LOOP + INTERVAL);
  const resolve = events().find(({ body }) => body.event_action === 'resolve');
  expect(resolve?.body.dedup_key).toBe(trigger?.body.dedup_key);
  expect(errors).toEqual([]);
  await page.context().close();
});

it('moves the threshold by keyboard', async () => {
  const { page } = await openPage(browser, '?view=table');
  await page
    .locator(subject('meshTableRow'), { hasText: /orders.*payments/s })
    .first()
    .locator('button, a')
    .first()
    .click();
  await page.locator(subject('meshAlertMe')).click();
  await page.locator(`${subject('meshProofSentence')}[data-current="true"]`).waitFor();
  const field = page.locator(subject('meshAlertThreshold'));
  const before = Number(await field.inputValue());
  await page.locator(subject('meshThresholdHandle')).focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowUp');
  expect(Number(await field.inputValue())).toBeGreaterThan(before);
  await page.context().close();
});
