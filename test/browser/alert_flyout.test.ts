import type { Browser } from 'playwright-core';
import { launchBrowser, openEdgeFromTable, openPage, subject } from './open_page';

jest.setTimeout(180_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('moves the threshold by keyboard', async () => {
  const { page } = await openPage(browser, '?view=table');
  await openEdgeFromTable(page);
  await page.locator(subject('meshAlertMe')).click();
  await page.locator(`${subject('meshProofSentence')}[data-current="true"]`).waitFor();
  const field = page.locator(subject('meshAlertThreshold'));
  const before = Number(await field.inputValue());
  await page.locator(subject('meshThresholdHandle')).focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowUp');
  expect(Number(await field.inputValue())).toBeGreaterThan(before);
  await page.context().close();
});
