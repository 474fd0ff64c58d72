import type { Browser, Page } from 'playwright-core';
import { press, tabTo, untilPopoverHasFocus } from './by_keyboard';
import { launchBrowser, openPage, pageUrl, subject } from './open_page';

jest.setTimeout(240_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const gone = (page: Page, name: string) => page.locator(subject(name)).first().waitFor({ state: 'detached' });
const there = (page: Page, name: string) => page.locator(subject(name)).first().waitFor();

async function open(search: string): Promise<{ page: Page; errors: string[] }> {
  const { page, errors } = await openPage(browser);
  await page.goto(`${pageUrl()}/${search}`);
  return { page, errors };
}

describe('by keyboard alone', () => {
  it('groups the map, folds and unfolds a group, focuses on a service and ends that', async () => {
    const { page, errors } = await openPage(browser, '?paused=true');
    await there(page, 'meshMapKeyboard');
    await tabTo(page, 'meshGrouping');
    await press(page, 'Enter');
    await untilPopoverHasFocus(page);
    await tabTo(page, 'meshGroupBy-zone');
    await press(page, 'Enter');
    await page.waitForFunction(() => window.location.search.includes('by=zone'));

    await tabTo(page, 'meshMapKeyboard');
    await press(page, 'Home');
    // Its answer is in the address; twice leads back to where every service is drawn.
    const hasChanged = (before: string) => window.location.href !== before;
    const drawn = () => page.locator(subject('meshMapKeyboard')).getAttribute('aria-label');
    const before = { url: page.url(), drawn: await drawn() };
    await press(page, 'o');
    await page.waitForFunction(hasChanged, before.url);
    await page.locator(`${subject('meshMapKeyboard')}[aria-label^="Map of 1 service"]`).waitFor();
    await press(page, 'o');
    await page.locator(`${subject('meshMapKeyboard')}[aria-label="${before.drawn}"]`).waitFor();

    await tabTo(page, 'meshGrouping', 'Shift+Tab');
    await press(page, 'Enter');
    await untilPopoverHasFocus(page);
    await tabTo(page, 'meshGroupBy-none');
    await press(page, 'Enter');
    await page.waitForFunction(() => window.location.search.includes('by=none'));
    await tabTo(page, 'meshMapKeyboard');
    await press(page, 'Home', 'Shift+F10');
    await untilPopoverHasFocus(page);
    await tabTo(page, 'meshMenuFocus');
    await press(page, 'Enter');
    await there(page, 'meshFocusBar');
    await tabTo(page, 'meshFocusMore', 'Shift+Tab');
    await press(page, 'Enter');
    await tabTo(page, 'meshFocusEnd', 'Shift+Tab');
    await press(page, 'Enter');
    await gone(page, 'meshFocusBar');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('makes an alert for an edge, moves its threshold, mutes and deletes it', async () => {
    const name = `by keyboard ${Date.now()}`;
    const { page, errors } = await openPage(browser, '?view=table&paused=true');
    await tabTo(page, 'meshTableRow');
    await press(page, 'Enter');
    await there(page, 'meshSlowestLines');
    await tabTo(page, 'meshAlertMe');
    await press(page, 'Enter');
    await page.locator(`${subject('meshProofSentence')}[data-current="true"]`).waitFor();
    await tabTo(page, 'meshAlertName');
    await press(page, 'Control+A');
    await page.keyboard.type(name);
    await tabTo(page, 'meshAlertCondition');
    await press(page, 'Home');
    await tabTo(page, 'meshThresholdHandle');
    const handle = page.locator(subject('meshThresholdHandle'));
    const threshold = await handle.getAttribute('aria-valuetext');
    await press(page, 'ArrowUp');
    await page.waitForFunction(
      ({ selector, before }) => document.querySelector(selector)?.getAttribute('aria-valuetext') !== before,
      {
        selector: subject('meshThresholdHandle'),
        before: threshold,
      },
    );
    await tabTo(page, 'meshAlertCreate');
    await press(page, 'Enter');
    await gone(page, 'meshAlertFlyout');

    await tabTo(page, 'meshPage-map', 'Shift+Tab');
    // Tabs are walked with the arrow keys.
    const isAtAlerts = (selector: string) => document.activeElement?.matches(selector) === true;
    while (!(await page.evaluate(isAtAlerts, subject('meshPage-alerts')))) await press(page, 'ArrowRight');
    await press(page, 'Enter');
    const row = page.locator(subject('meshRuleRow'), { hasText: name });
    await row.waitFor();
    const choose = async (entry: string) => {
      await row.locator(subject('meshRuleMenu')).focus();
      await press(page, 'Enter');
      await untilPopoverHasFocus(page);
      await tabTo(page, entry);
      await press(page, 'Enter');
    };
    await tabTo(page, 'meshRuleMenu');
    await choose('meshRuleMute');
    await row.filter({ hasText: /Muted/ }).waitFor();
    await choose('meshRuleDelete');
    await tabTo(page, 'confirmModalConfirmButton');
    await press(page, 'Enter');
    await row.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('tells that a finding is known and for how long, and takes it back', async () => {
    const { page, errors } = await open('?page=anomalies&rangeFrom=now-1h&rangeTo=now');
    await there(page, 'meshKnown');
    await tabTo(page, 'meshLaneFind');
    await tabTo(page, 'meshLaneSort');
    await press(page, 'ArrowDown');
    await page.waitForFunction(() => window.location.search.includes('sort='));
    await there(page, 'meshKnown');
    await tabTo(page, 'meshKnown');
    await press(page, 'Enter');
    await untilPopoverHasFocus(page);
    await tabTo(page, 'meshKnownReason');
    await page.keyboard.type('a test of the keyboard');
    await press(page, 'Enter');
    await page.getByText('It is known now').first().waitFor();
    // What is known is told last: behind the first few, when there are more.
    if (await page.locator(subject('meshFindingsMore')).isVisible()) {
      await tabTo(page, 'meshFindingsMore');
      await press(page, 'Enter');
    }
    await there(page, 'meshKnownEnd');
    await page.locator(subject('meshLaneFind')).focus();
    await tabTo(page, 'meshKnownEnd');
    await press(page, 'Enter');
    await page.getByText('It is told again').first().waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('searches traces, opens one, walks over its spans, compares it and saves it', async () => {
    const { page, errors } = await open('?page=traces&atLeast=1');
    await there(page, 'meshOpenTrace');
    await tabTo(page, 'meshOpenTrace');
    await press(page, 'Enter');
    await there(page, 'meshSpanDetail');
    await tabTo(page, 'meshWaterfall');
    const detail = await page.locator(subject('meshSpanDetail')).innerText();
    await press(page, 'Home', 'ArrowDown', 'ArrowDown', 'Enter');
    await page.waitForFunction(({ selector, before }) => document.querySelector<HTMLElement>(selector)?.innerText !== before, {
      selector: subject('meshSpanDetail'),
      before: detail,
    });
    await tabTo(page, 'meshTraceJson', 'Shift+Tab');
    const saved = page.waitForEvent('download');
    await press(page, 'Enter');
    expect((await saved).suggestedFilename()).toMatch(/^trace-[0-9a-f]+\.json$/);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
