import type { Browser } from 'playwright-core';
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

it('works by keyboard: a cell of the lanes opens the map, the menu of a rule is reached and left', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${pageUrl()}/?page=anomalies&rangeFrom=now-1h&rangeTo=now`);
  await page.locator(subject('meshLaneCell')).first().focus();
  await page.keyboard.press('Enter');
  await page.locator(subject('meshPanel')).waitFor();
  expect(new URL(page.url()).search).toMatch(/edge=|service=/);
  await page.context().close();
});
