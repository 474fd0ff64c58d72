import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, openPage, pageUrl, subject } from './open_page';
import { ruleSteps } from './rule_steps';

jest.setTimeout(240_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('an alert from a chart: the edge says that it is watched, and its rule can be changed, silenced and deleted', async () => {
  const { page, errors } = await openPage(browser, '?view=table');
  await page
    .locator(subject('meshTableRow'), { hasText: /web.*orders/s })
    .first()
    .locator('button, a')
    .first()
    .click();
  await page.locator(subject('meshAlertOnChart-p95_above')).click();
  await page.locator(`${subject('meshProofSentence')}[data-current="true"]`).waitFor();
  expect(await page.locator(subject('meshAlertCondition')).inputValue()).toBe('p95_above');
  const name = `web calls orders ${Date.now()}`;
  await page.locator(subject('meshAlertName')).fill(name);
  await page.locator(subject('meshAlertCreate')).click();
  await page.locator(subject('meshAlertFlyout')).waitFor({ state: 'detached' });

  // The badge in the panel leads to the rule.
  await page.locator(subject('meshWatched')).click();
  await page.locator(subject('meshAlertsPage')).waitFor();
  expect(new URL(page.url()).searchParams.get('page')).toBe('alerts');
  for (const [, run] of ruleSteps(name)) await run(page);
  expect(errors).toEqual([]);
  await page.context().close();
});

it('a finding can be watched where it is read', async () => {
  const { page, errors } = await openPage(browser);
  await page.goto(`${pageUrl()}/?page=anomalies&rangeFrom=now-1h&rangeTo=now`);
  await page.locator(subject('meshAlertOnFinding')).first().click();
  await page.locator(`${subject('meshProofSentence')}[data-current="true"]`).waitFor();
  expect(await page.locator(subject('meshAlertName')).inputValue()).not.toBe('');
  await page.keyboard.press('Escape');
  await page.locator(subject('meshAlertFlyout')).waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
  await page.context().close();
});

it('by keyboard from a cell of the lanes to the edge in its time range, and from one of its slowest requests to the trace', async () => {
  const { page, errors } = await openPage(browser);
  await page.goto(`${pageUrl()}/?page=anomalies&rangeFrom=now-1h&rangeTo=now`);
  const cells = page.locator(`${subject('meshLaneCell')}[aria-label*=" latency of "][aria-label*=" → "]`);
  await cells.first().waitFor();
  const range = await openTraceFromCell(page, cells);
  expect(rangeOf(page)).toEqual(range);
  expect(errors).toEqual([]);
  await page.context().close();
});

/**
 * From cells, one after the other, until one leads to a trace: what a cell holds depends on the minute, and requests of the demo's older history have
 * no spans. Returns the time range of the panel on the way.
 */
async function openTraceFromCell(page: Page, cells: Locator): Promise<Array<string | null>> {
  const count = await cells.count();
  const panel = page.locator(subject('meshPanel'));
  const link = panel.locator(`${subject('meshSlowestLines')} ${subject('meshLineTrace')}`).first();
  for (let place = 0; place < count; place += 1) {
    await cells.nth(place).focus();
    await page.keyboard.press('Enter');
    // Below the charts: its requests, or that there are none, come with them.
    await panel.locator(subject('meshInCommon')).waitFor();
    if ((await link.count()) > 0) {
      const range = rangeOf(page);
      await link.focus();
      await page.keyboard.press('Enter');
      await page
        .locator(`${subject('meshSpan')}, ${subject('meshTraceAbsent')}`)
        .first()
        .waitFor();
      if ((await page.locator(subject('meshSpan')).count()) > 0) return range;
      await page.goBack();
      await panel.waitFor();
    }
    await page.goBack();
    await cells.first().waitFor();
  }
  throw new Error('No cell about latency leads to a trace.');
}

const rangeOf = (page: Page) => ['rangeFrom', 'rangeTo'].map((name) => new URL(page.url()).searchParams.get(name));
