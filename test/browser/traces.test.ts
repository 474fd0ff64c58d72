import type { Browser, Page } from 'playwright-core';
import type { Trace } from '../../common/domain/trace';
import { launchBrowser, openEdgeFromTable, openPage, pageUrl, subject } from './open_page';

jest.setTimeout(180_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Payments is slow when the demo opens, so the slowest requests of orders → payments are slow ones. */
describe('from the map down', () => {
  it('leads in three clicks to a payments span above 300 ms and its two access-log lines', async () => {
    const { page, errors } = await openPage(browser, '?view=table');
    await openEdgeFromTable(page);
    await page.locator(subject('meshLineTrace')).first().click();
    const payments = page
      .locator(subject('meshSpan'))
      .filter({ hasText: /^▾?payments/ })
      .first();
    await payments.click();

    const detail = page.locator(subject('meshSpanDetail'));
    expect(await detail.locator('h3').innerText()).toBe('payments');
    expect(await tookMs(detail.innerText())).toBeGreaterThan(300);
    expect(await detail.locator(subject('meshSpanLine')).count()).toBe(2);
    const lines = await detail.locator(subject('meshSpanLine')).allInnerTexts();
    expect(lines.join('\n')).toContain('Caller’s proxy, by trace id');
    expect(lines.join('\n')).toContain('Callee’s proxy, by trace id');
    expect(errors).toEqual([]);

    // The address brings the same trace back; the map keeps its range.
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    await page.locator(subject('meshTrace')).waitFor();
    await page.locator(subject('meshToMap')).click();
    await page.locator(subject('meshStatus')).waitFor();
    await page.context().close();
  });

  it('finds traces by duration, and compares one with a typical one', async () => {
    const { page, errors } = await openTraces(browser, '&atLeast=300');
    await page.locator(subject('meshFoundTrace')).first().waitFor();
    const slowest = await page.locator(subject('meshFoundTrace')).first().innerText();
    expect(slowest).toContain('POST /checkout');
    await page
      .locator(`${subject('meshTraceScatter')} canvas`)
      .first()
      .waitFor();
    await page.locator(subject('meshOpenTrace')).first().click();
    await page.locator(subject('meshTraceCompare')).click();
    await page.locator(subject('meshTrace')).nth(1).waitFor();
    expect(await page.locator(subject('meshTraceShare')).nth(1).innerText()).toMatch(/payments.*against/s);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('shows the tries of a hidden 503 inside one trace', async () => {
    const { page } = await openTraces(browser, '&failed=true&destination=default%2Fzone-1%2F%2Finventory');
    await page.locator(subject('meshOpenTrace')).first().waitFor();
    const links = await page
      .locator(subject('meshOpenTrace'))
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const hidden = await firstHidden(links.map((link) => new URL(link).searchParams.get('trace') ?? ''));
    await page.goto(links.find((link) => link.includes(`trace=${hidden}`)) ?? 'about:blank');
    await page.locator(subject('meshTrace')).waitFor();
    const spans = await page.locator(subject('meshSpan')).allInnerTexts();
    expect(spans.some((text) => /inventory.*503.*try 1 of \d/s.test(text))).toBe(true);
    await page.context().close();
  });

  it('says in words what the killed proxy of payments answered', async () => {
    // A loop of the replayed run is ten minutes: the last quarter of an hour holds it.
    const ends = '&source=default%2Fzone-1%2F%2Forders&destination=default%2Fzone-1%2F%2Fpayments';
    const { page } = await openTraces(browser, `&failed=true&rangeFrom=now-15m&rangeTo=now${ends}`);
    await page
      .locator(subject('meshFoundTrace'), { hasText: /503 no healthy destination/ })
      .first()
      .waitFor();
    await page.context().close();
  });

  it('tells what slow requests of gateway → web have in common: /checkout, through orders and payments', async () => {
    const { page } = await openPage(browser, '?view=table');
    await page
      .locator(subject('meshTableRow'), { hasText: /gateway.*web/s })
      .first()
      .locator('button, a')
      .first()
      .click();
    await page.locator(subject('meshInCommon')).click();
    const found = page.locator(subject('meshInCommonList'));
    await found.waitFor();
    expect(await found.innerText()).toMatch(/\/checkout/);
    expect(await found.innerText()).toMatch(/orders/);
    await page.context().close();
  });

  it('says why a request has no trace, and offers the nearest that was sampled as such', async () => {
    const at = Date.now() - 120_000;
    const ends = '&source=default%2Fzone-1%2F%2Forders&destination=default%2Fzone-1%2F%2Fpayments';
    const { page } = await openTraces(browser, `&trace=${'ab'.repeat(16)}&at=${at}&took=400${ends}`);
    const absent = page.locator(subject('meshTraceAbsent'));
    await absent.waitFor();
    expect(await absent.innerText()).toContain('not sampled');
    await page.locator(subject('meshNearestTrace')).click();
    await page.locator(subject('meshTrace')).waitFor();
    await page.context().close();
  });
});

/** While retries are off in the replayed run, an error is tried once: of the traces the first that has a try that failed under an answer. */
async function firstHidden(ids: string[]): Promise<string> {
  for (const id of ids) {
    const response = await fetch(`${pageUrl()}/internal/mesh_observability/trace?id=${id}`);
    const { spans } = (await response.json()) as Trace;
    const isHidden = spans.some(({ failed, attempt, parent }) => failed && attempt && spans[parent ?? -1]?.status === 200);
    if (isHidden) return id;
  }
  throw new Error('No trace of the demo has a hidden error.');
}

async function tookMs(text: Promise<string>): Promise<number> {
  const [, figure = '', unit = ''] = /Took\s+([\d.,]+)\s*(ms|s)/.exec((await text).replace(/\u00a0/g, ' ')) ?? [];
  return Number(figure.replace(',', '')) * (unit === 's' ? 1_000 : 1);
}

async function openTraces(from: Browser, more: string): Promise<{ page: Page; errors: string[] }> {
  const { page, errors } = await openPage(from);
  await page.goto(`${pageUrl()}/?page=traces${more}`);
  await page.locator(subject('meshTracesPage')).waitFor();
  return { page, errors };
}
