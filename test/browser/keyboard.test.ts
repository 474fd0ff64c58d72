import type { Browser, Page } from 'playwright-core';
import { press, tabTo, untilPopoverHasFocus } from './by_keyboard';
import { launchBrowser, openPage, subject } from './open_page';

jest.setTimeout(240_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const textOf = (page: Page, name: string) => page.locator(subject(name)).first().innerText();

describe('by keyboard alone', () => {
  it('finds a service, walks along its edges on the map, and opens one', async () => {
    const { page, errors } = await openPage(browser);
    await page
      .locator(`${subject('meshMap')} canvas`)
      .first()
      .waitFor();
    await press(page, '/');
    await page.keyboard.type('orders');
    await press(page, 'Enter');
    await page.waitForFunction(() => window.location.search.includes('orders'));
    await tabTo(page, 'meshMapKeyboard');
    await press(page, 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
    await page.locator(subject('meshPanel')).waitFor();
    await press(page, 'Escape');
    await page.locator(subject('meshPanel')).waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('opens an edge from the table, breaks it down by status, and comes back to the row', async () => {
    const { page, errors } = await openPage(browser, '?view=table&paused=true');
    await tabTo(page, 'meshTableRow');
    await press(page, 'Enter');
    await page.locator(subject('meshSlowestLines')).waitFor();
    await tabTo(page, 'meshBreakdown');
    await press(page, 'Enter');
    await page.locator(subject('meshBreakdownTable')).waitFor();
    await tabTo(page, 'meshBreakdownBy');
    await press(page, 'ArrowDown');
    await page.waitForFunction(
      (selector) => document.querySelector(selector)?.textContent.includes('200'),
      subject('meshBreakdownTable'),
    );
    await press(page, 'Escape');
    await page.locator(subject('meshPanel')).waitFor({ state: 'detached' });
    await page.waitForFunction((selector) => document.activeElement?.closest(selector) != null, subject('meshTableRow'));
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('filters the table, leaves out a column, and saves it', async () => {
    const { page, errors } = await openPage(browser, '?view=table&paused=true');
    await tabTo(page, 'meshTableFilter-tcp');
    await press(page, 'Enter');
    await page.waitForFunction(
      (selector) => [...document.querySelectorAll(selector)].every((row) => row.textContent.includes('TCP')),
      subject('meshTableRow'),
    );
    await tabTo(page, 'meshTableColumns');
    await press(page, 'Enter');
    await untilPopoverHasFocus(page);
    await press(page, 'Tab', 'Space', 'Escape');
    await page.waitForFunction(() => window.location.search.includes('without='));
    await tabTo(page, 'meshTableCsv');
    const saved = page.waitForEvent('download');
    await press(page, 'Enter');
    expect((await saved).suggestedFilename()).toMatch(/^mesh-edges-\d{8}T\d{6}Z-\d{8}T\d{6}Z\.csv$/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('compares with the period before, and reads what changed', async () => {
    const { page, errors } = await openPage(browser, '?paused=true');
    await tabTo(page, 'meshCompare');
    await press(page, 'Enter');
    await page.locator('input[name="meshCompareWith"]').first().waitFor();
    await untilPopoverHasFocus(page);
    // Within, not by a number of tabs: whether the panel or its first field has the focus differs between EUI's versions.
    await tabTo(page, 'meshCompareWith');
    await press(page, 'ArrowDown');
    await page.waitForFunction(() => window.location.search.includes('compare=before'));
    await press(page, 'Escape');
    await page.locator(subject('meshChangesShow')).waitFor();
    await tabTo(page, 'meshChangesShow', 'Shift+Tab');
    await press(page, 'Enter');
    await page.locator(subject('meshPanel')).waitFor();
    expect(await textOf(page, 'meshComparedWith')).toContain('the period before');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('replays what led to the map: steps, plays, pauses and ends it', async () => {
    const { page, errors } = await openPage(browser, '?paused=true');
    await tabTo(page, 'meshReplayMenu');
    await press(page, 'Enter');
    await page.locator(subject('meshReplay-window')).waitFor();
    await untilPopoverHasFocus(page);
    await tabTo(page, 'meshReplay-window');
    await press(page, 'Enter');
    await page.locator(subject('meshReplaySlider')).waitFor();
    await tabTo(page, 'meshReplaySlider');
    await press(page, 'Home');
    const first = await textOf(page, 'meshReplayMoment');
    await press(page, 'ArrowRight');
    expect(await textOf(page, 'meshReplayMoment')).not.toBe(first);
    await tabTo(page, 'meshReplayPlay', 'Shift+Tab');
    const before = await textOf(page, 'meshReplayMoment');
    await press(page, 'Enter');
    await page.waitForFunction(({ selector, text }) => document.querySelector(selector)?.textContent !== text, {
      selector: subject('meshReplayMoment'),
      text: before,
    });
    // The headline says which moment, and is not read out while it plays.
    expect(await page.locator(subject('meshHeadline')).getAttribute('aria-live')).toBe('off');
    await press(page, 'Enter');
    expect(await page.locator(subject('meshHeadline')).getAttribute('aria-live')).toBe('polite');
    const moment = /\d\d:\d\d:\d\d/.exec(await textOf(page, 'meshReplayMoment'))?.[0];
    expect(await textOf(page, 'meshHeadline')).toContain(moment);
    await tabTo(page, 'meshReplayClose', 'Shift+Tab');
    await press(page, 'Enter');
    await page.locator(subject('meshReplay')).waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('saves the view on screen and opens it first from then on', async () => {
    const { page, errors } = await openPage(browser, '?view=table&label=errors&paused=true');
    await tabTo(page, 'meshViews');
    await press(page, 'Enter');
    await page.locator(subject('meshViewName')).waitFor();
    await untilPopoverHasFocus(page);
    await tabTo(page, 'meshViewName');
    await page.keyboard.type('Errors, as a table');
    await press(page, 'Enter');
    await page.locator(subject('meshView')).waitFor();
    await tabTo(page, 'meshViewMakeDefault', 'Shift+Tab');
    await press(page, 'Enter');
    await page.locator(subject('meshViewDefault')).waitFor();
    await page.goto(new URL('/', page.url()).href);
    await page.locator(subject('meshTableRow')).first().waitFor();
    expect(new URL(page.url()).search).toBe('?paused=true&label=errors&view=table');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

it('a link to this moment shows the same window, whenever it is opened', async () => {
  const { page } = await openPage(browser, '?view=table&compare=before');
  await page.locator(subject('meshViews')).click();
  const url = await page.locator(subject('meshPermalink')).getAttribute('data-url');
  const search = new URLSearchParams(new URL(url!).search);
  for (const name of ['rangeFrom', 'rangeTo']) expect(search.get(name)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect(search.get('paused')).toBe('true');
  await page.goto(url!);
  await page.locator(subject('meshTableRow')).first().waitFor();
  const status = await textOf(page, 'meshStatus');
  await page.reload();
  await page.locator(subject('meshTableRow')).first().waitFor();
  const linesIn = (text: string) => /[\d,]+ lines/.exec(text)?.[0];
  expect(linesIn(await textOf(page, 'meshStatus'))).toBe(linesIn(status));
  await page.context().close();
});

it('the map is saved as a picture that shows it', async () => {
  const { page, errors } = await openPage(browser);
  await page
    .locator(`${subject('meshMap')} canvas`)
    .first()
    .waitFor();
  await page.waitForTimeout(2_000);
  await tabTo(page, 'meshPicture');
  const saved = page.waitForEvent('download');
  await press(page, 'Enter');
  const stream = await (await saved).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const colours = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    // Below the two lines of text: the map itself.
    const { data } = context.getImageData(0, 60, image.width, image.height - 60);
    const seen = new Set<number>();
    for (let at = 0; at < data.length; at += 4) seen.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
    return seen.size;
  }, Buffer.concat(chunks).toString('base64'));
  expect(colours).toBeGreaterThan(20);
  expect(errors).toEqual([]);
  await page.context().close();
});
