import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage, subject } from './open_page';

jest.setTimeout(180_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

describe.each(['light', 'dark'] as const)('axe, %s', (colorScheme) => {
  it('finds nothing serious on the map, its table and an edge', async () => {
    const { page } = await openPage(browser, '', { colorScheme, bypassCSP: true });
    await page
      .locator(`${subject('meshMap')} canvas`)
      .first()
      .waitFor();
    expect(await findSerious(page)).toEqual([]);
    await page.locator(subject('meshView-table')).click();
    await page.locator(subject('meshTableRow')).first().locator('button, a').first().click();
    await page.locator(subject('meshSlowestLines')).waitFor();
    // EUI's own colour of a link under the pointer is 4.4 : 1 on a chosen row in the dark.
    await page.mouse.move(2, 2);
    await page.waitForTimeout(500);
    expect(await findSerious(page)).toEqual([]);
    await page.context().close();
  });

  it.each<[string, string, (page: Page) => Promise<void>]>([
    [
      'what changed',
      '?paused=true&compare=before&panel=changes',
      async (page) => {
        await page.locator(subject('meshComparedWith')).waitFor();
      },
    ],
    [
      'an edge compared and broken down',
      '?paused=true&compare=before&view=table',
      async (page) => {
        await page.locator(subject('meshTableRow')).first().locator('button, a').first().click();
        await page.locator(subject('meshSlowestLines')).waitFor();
        await page.locator(subject('meshBreakdown')).click();
        await page.locator(subject('meshBreakdownTable')).waitFor();
      },
    ],
    [
      'a replay',
      '?paused=true&replay=window',
      async (page) => {
        await page.locator(subject('meshReplaySlider')).waitFor();
      },
    ],
    [
      'the choice of what to compare with',
      '?paused=true&compare=2026-11-22T10:00:00.000Z',
      async (page) => {
        await page.locator(subject('meshCompare')).click();
        await page.locator('input[name="meshCompareWith"]').first().waitFor();
      },
    ],
    [
      'views and links',
      '?paused=true',
      async (page) => {
        await page.locator(subject('meshViews')).click();
        await page.locator(subject('meshViewName')).fill('a view');
        await page.locator(subject('meshViewSave')).click();
        await page.locator(subject('meshView')).waitFor();
      },
    ],
    [
      'the table’s columns',
      '?paused=true&view=table',
      async (page) => {
        await page.locator(subject('meshTableColumns')).click();
        await page.waitForTimeout(500);
      },
    ],
  ])('finds nothing serious with %s open', async (_, search, open) => {
    const { page } = await openPage(browser, search, { colorScheme, bypassCSP: true });
    await open(page);
    await page.mouse.move(2, 2);
    await page.waitForTimeout(1_000);
    expect(await findSerious(page)).toEqual([]);
    await page.context().close();
  });
});

async function findSerious(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, target, failureSummary }) => `${target.join(' ')} ${html.slice(0, 200)} ${failureSummary ?? ''}`).join(' | ')}`,
    );
}
