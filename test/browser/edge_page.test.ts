import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, openEdgeFromTable, openPage, pageUrl, subject } from './open_page';

jest.setTimeout(180_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const EDGE = '?page=edge&source=default%2Fzone-1%2F%2Forders&destination=default%2Fzone-1%2F%2Fpayments';

async function open(search: string): Promise<{ page: Page; errors: string[] }> {
  const { page, errors } = await openPage(browser);
  await page.goto(`${pageUrl()}/${search}`);
  await page.locator(subject('meshSubjectPage')).waitFor();
  return { page, errors };
}

/**
 * From the moment that the heat map's cursor is at to earlier ones with requests, until one holds a request that has a trace: the demo is thin, and
 * lives, so that a moment may be silent or hold nothing that was answered.
 */
async function openTracedMoment(page: Page): Promise<Locator> {
  const heat = page.locator(subject('meshHeatmap'));
  const place = () => heat.getAttribute('aria-valuenow');
  for (let from = await place(); ; from = await place()) {
    await heat.focus();
    await page.keyboard.press('PageDown');
    if ((await place()) === from) throw new Error('No moment of the heat map has a request with a trace.');
    const [time = ''] = ((await heat.getAttribute('aria-valuetext')) ?? '').split(': ');
    await page.keyboard.press('Enter');
    const moment = page.locator(subject('meshMoment'), { hasText: `${time} to ` });
    await moment
      .locator(`${subject('meshSlowestLines')}, p`)
      .first()
      .waitFor();
    if ((await moment.locator(subject('meshLineTrace')).count()) > 0) return moment;
  }
}

describe('the page of an edge', () => {
  it('is a link away from its panel, and shows what the address names', async () => {
    const { page, errors } = await openPage(browser, '?view=table');
    await page.locator(subject('meshRowPage')).first().waitFor();
    await openEdgeFromTable(page);
    await page.locator(subject('meshOpenPage')).click();
    await page.locator('h1', { hasText: 'orders → payments' }).waitFor();
    await page.locator(subject('meshHeatmap')).waitFor();
    const parts = page.locator(subject('meshTimeParts'));
    await parts.waitFor();
    // Payments is slow by itself: its application takes most.
    expect(await parts.innerText()).toMatch(/proxy of orders.*network.*proxy of payments.*payments itself/s);
    const impact = page.locator(subject('meshImpactTable'));
    await impact.waitFor();
    expect(await impact.innerText()).toContain('POST /checkout');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('leads from a moment of the heat map to its requests, a trace and the lines around one, by keyboard and mouse', async () => {
    const { page, errors } = await open(EDGE);
    const heat = page.locator(subject('meshHeatmap'));
    await heat.waitFor();
    await heat.focus();
    await page.keyboard.press('ArrowLeft');
    const moment = await openTracedMoment(page);
    expect(await heat.getAttribute('aria-valuetext')).toMatch(/: [\d,]+ answered, p50/);
    expect(page.url()).toContain('moment=');
    await moment.getByRole('button', { name: 'All fields of this line' }).first().click();
    await moment.locator(subject('meshLinesAround')).click();
    const around = page.locator(subject('meshLinesAroundTable'));
    await around.locator('[aria-current="true"]').waitFor();
    expect(await around.innerText()).toMatch(/it (was asked|asked)/);
    await page.keyboard.press('Escape');
    await around.waitFor({ state: 'detached' });
    await moment.locator(subject('meshLineTrace')).first().click();
    await page.locator(subject('meshSpanLine')).first().waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('of a service leads to the pages of its edges; of nobody it says so', async () => {
    const { page, errors } = await open('?page=service&service=default%2Fzone-1%2F%2Finventory');
    await page.locator(subject('meshCallers')).getByRole('button').first().click();
    await page.locator('h1', { hasText: '→ inventory' }).waitFor();
    await page.goBack();
    await page.locator('h1', { hasText: /^inventory$/ }).waitFor();
    await page.goto(`${pageUrl()}/?page=edge&source=a&destination=b`);
    await page.locator(subject('meshSubjectGone')).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
