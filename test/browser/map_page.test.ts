import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openEdgeFromTable, openPage, pageUrl, subject } from './open_page';

jest.setTimeout(180_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The demo's capture, as a newcomer finds it. */
describe('the map page', () => {
  it('shows the captured mesh, drawn by its worker, with nothing in the console', async () => {
    const { page, errors } = await openPage(browser);
    await page
      .locator(`${subject('meshMap')} canvas`)
      .first()
      .waitFor();
    const status = await page.locator(subject('meshStatus')).innerText();
    expect(status).toContain('7 services');
    expect(status).toContain('9 edges');
    expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([expect.stringContaining('map_worker.js')]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('draws something, and something else in the dark', async () => {
    const { page } = await openPage(browser, '', { colorScheme: 'light' });
    const light = await colours(page);
    expect(light).toBeGreaterThan(10);
    await page.locator(subject('previewTheme')).click();
    await page.waitForTimeout(500);
    expect(await colours(page)).toBeGreaterThan(10);
    await page.context().close();
  });

  it('has the same edges as a table; a row opens the edge, the address brings it back, the back button closes it', async () => {
    const { page, errors } = await openPage(browser);
    await openTable(page);
    expect(await page.locator(subject('meshTableRow')).count()).toBe(9);
    await openEdgeFromTable(page);
    const panel = page.locator(subject('meshPanel'));
    await panel.waitFor();
    expect((await panel.locator('h1, h2').first().innerText()).replace(/\s+/g, ' ')).toMatch(/orders.*payments/);
    await panel.locator('canvas').first().waitFor();
    await panel.locator(subject('meshSlowestLines')).waitFor();
    expect(await panel.locator(`${subject('meshSlowestLines')} tbody tr`).count()).toBeGreaterThan(0);

    await page.reload();
    await panel.waitFor();
    await page.goBack();
    await panel.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('opens an edge from the map by keyboard alone', async () => {
    const { page } = await openPage(browser);
    await page.locator(`${subject('meshMapKeyboard')}[aria-busy=false]`).focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    await page.locator(subject('meshPanel')).waitFor();
    await page.keyboard.press('Escape');
    await page.context().close();
  });

  it('finds a service after a slash, and keeps what is sought in the address', async () => {
    const { page } = await openPage(browser);
    await page.locator('body').click({ position: { x: 5, y: 5 } });
    await page.keyboard.press('/');
    await page.keyboard.type('inven');
    await page.waitForFunction(() => window.location.search.includes('inven'));
    await page.context().close();
  });

  it('tells emptiness from absence, and leads out of it', async () => {
    const { page } = await openPage(browser, '?rangeFrom=2020-01-01T00:00:00.000Z&rangeTo=2020-01-01T00:15:00.000Z');
    await page.locator(subject('meshEmpty')).waitFor();
    await page.context().close();
  });

  it.each([
    [429, 'elasticsearch_busy', 'Elasticsearch is too busy'],
    [503, 'elasticsearch_unreachable', 'Elasticsearch cannot be reached'],
  ])('says what a %i means, and shows the map again after a retry', async (status, code, message) => {
    // Elasticsearch's refusals are tested on the server; here the page is told of one.
    const { page } = await openPage(browser);
    await page.route('**/service_map*', (route) => route.fulfill({ status, json: { code, message } }));
    await page.reload();
    await page.locator(subject('meshError')).waitFor();
    expect(await page.locator(subject('meshError')).innerText()).toContain(message);
    await page.unroute('**/service_map*');
    await page.locator(subject('meshRetry')).first().click();
    await page
      .locator(`${subject('meshMap')} canvas`)
      .first()
      .waitFor();
    await page.context().close();
  });

  it('answers bad input with the field', async () => {
    const response = await fetch(`${pageUrl()}/internal/mesh_observability/service_map?from=yesterday&to=1`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ field: 'from' });
  });
});

async function openTable(page: Page): Promise<void> {
  await page.locator(subject('meshView-table')).click();
  await page.locator(subject('meshTableRow')).first().waitFor();
}

/** How many colours the map's canvas shows. */
async function colours(page: Page): Promise<number> {
  const canvas = page.locator(`${subject('meshMap')} canvas`).first();
  await canvas.waitFor();
  await page.waitForTimeout(1_500);
  return canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    // The map's own canvas shows finished pictures and cannot be read.
    const copy = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
    copy?.drawImage(element as HTMLCanvasElement, 0, 0);
    const data = copy?.getImageData(0, 0, width, height).data ?? [];
    const seen = new Set<number>();
    for (let at = 0; at < data.length; at += 4)
      seen.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
    return seen.size;
  });
}
