import type { Browser, Page } from 'playwright-core';
import { closeAtEnd } from './close_at_end';
import { launchBrowser, openEdgeFromTable, subject } from './open_page';
import type { CapturedStretch, ServedCapture } from './serve_capture';
import { CAPTURED, serveCapture } from './serve_capture';

jest.setTimeout(240_000);

const atEnd = closeAtEnd();
let browser: Browser;
let capture: ServedCapture;
beforeAll(async () => {
  capture = atEnd(await serveCapture());
  browser = atEnd(await launchBrowser());
});

const idOf = (name: string) => `default/zone-1//${name}`;
const ORDERS_TO_PAYMENTS = { source: idOf('orders'), destination: idOf('payments') };

async function open(stretch: CapturedStretch, more: Record<string, string>): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(60_000);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(capture.urlOf(stretch, more));
  return { page, errors };
}

/** Payments is slow, so the slowest requests of orders → payments are slow ones. */
describe('from the map down', () => {
  it('leads in three clicks to a payments span above 300 ms and its two access-log lines', async () => {
    const { page, errors } = await open('slow', { view: 'table' });
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
    const lines = (await detail.locator(subject('meshSpanLine')).allInnerTexts()).join('\n');
    expect(await detail.locator(subject('meshSpanLine')).count()).toBe(2);
    expect(lines).toContain('Caller’s proxy, by trace id');
    expect(lines).toContain('Callee’s proxy, by trace id');

    // The address brings the same trace back; the map keeps its range.
    const address = page.url();
    expect(new URL(address).searchParams.get('rangeFrom')).toBe(CAPTURED.slow.from);
    await page.goto('about:blank');
    await page.goto(address);
    await page.locator(subject('meshTrace')).waitFor();
    await page.locator(subject('meshToMap')).click();
    await page.locator(subject('meshStatus')).waitFor();
    expect(new URL(page.url()).searchParams.get('rangeFrom')).toBe(CAPTURED.slow.from);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('finds traces by duration, and compares one with a typical one', async () => {
    const { page, errors } = await open('slow', { page: 'traces', atLeast: '300' });
    await page.locator(subject('meshFoundTrace')).first().waitFor();
    expect(await page.locator(subject('meshFoundTrace')).first().innerText()).toContain('POST /checkout');
    await page
      .locator(`${subject('meshTraceScatter')} canvas`)
      .first()
      .waitFor();
    await page.locator(subject('meshOpenTrace')).first().click();
    await page.locator(subject('meshTraceCompare')).click();
    await page.locator(subject('meshTrace')).nth(1).waitFor();
    expect(await page.locator(subject('meshTraceShare')).nth(1).innerText()).toMatch(/payments.*against/s);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('says why a request has no trace, and offers the nearest that was sampled as such', async () => {
    const at = Date.parse(CAPTURED.slow.from) + 20_000;
    const asked = { page: 'traces', trace: 'ab'.repeat(16), at: String(at), took: '400', ...ORDERS_TO_PAYMENTS };
    const { page, errors } = await open('slow', asked);
    const absent = page.locator(subject('meshTraceAbsent'));
    await absent.waitFor();
    expect(await absent.innerText()).toContain('not sampled');
    await page.locator(subject('meshNearestTrace')).click();
    await page.locator(subject('meshTrace')).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });
});

const failed = (page: Page, words: RegExp) => page.locator(subject('meshFoundTrace'), { hasText: words }).first();

describe('the killed application and the killed proxy of payments, in words', () => {
  it('UF: its own proxy could not connect to the application; the trace begins with that error and leads to its line', async () => {
    const { page, errors } = await open('deadApplication', { page: 'traces', failed: 'true', destination: idOf('payments') });
    await failed(page, /503 could not connect/)
      .locator(subject('meshOpenTrace'))
      .click();
    const first = page.locator(subject('meshFailedSpans')).getByRole('button', { name: /payments: 503 could not connect/ });
    await first.first().click();
    const detail = page.locator(subject('meshSpanDetail'));
    expect(await detail.innerText()).toContain('UF: could not connect');
    const lines = await detail.locator(subject('meshSpanLine')).allInnerTexts();
    expect(lines.some((line) => /Callee’s proxy.*UF · could not connect/s.test(line))).toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('UH: the proxy of orders had no healthy payments to ask', async () => {
    const { page, errors } = await open('deadProxy', { page: 'traces', failed: 'true', ...ORDERS_TO_PAYMENTS });
    await failed(page, /503 no healthy destination/)
      .locator(subject('meshOpenTrace'))
      .click();
    const first = page
      .locator(subject('meshFailedSpans'))
      .getByRole('button', { name: /orders.*payments.*503 no healthy destination/ });
    await first.first().click();
    expect(await page.locator(subject('meshSpanDetail')).innerText()).toContain('UH: no healthy destination');
    expect(errors).toEqual([]);
    await page.close();
  });
});

it('a hidden 503 is one trace with all of its tries, the last of which was answered', async () => {
  const { page, errors } = await open('slow', { page: 'traces', failed: 'true', destination: idOf('inventory') });
  const found = page.locator(subject('meshOpenTrace'));
  await found.first().waitFor();
  // While retries are on nearly every error is hidden: whether one was, its spans tell.
  let spans: string[] = [];
  for (let place = 0; place < (await found.count()) && !isHidden(spans); place += 1) {
    await found.nth(place).click();
    await page.locator(subject('meshSpan')).first().waitFor();
    spans = await page.locator(subject('meshSpan')).allInnerTexts();
    if (isHidden(spans)) break;
    await page.goBack();
    await found.first().waitFor();
  }
  expect(isHidden(spans)).toBe(true);
  expect(errors).toEqual([]);
  await page.close();
});

/** What went well is not told. */
const isHidden = (spans: string[]) =>
  spans.some((text) => /inventory.*503.*try 1 of \d/s.test(text)) &&
  spans.some((text) => /inventory.*try (\d) of \1/s.test(text) && !text.includes('503'));

it('what slow requests of web have in common: POST /checkout, through orders and payments', async () => {
  const { page, errors } = await open('slow', { page: 'service', service: idOf('web') });
  await page.locator(subject('meshInCommon')).click();
  const found = page.locator(subject('meshInCommonList'));
  await found.waitFor();
  const text = await found.innerText();
  for (const value of ['/checkout', 'POST', 'orders', 'payments']) expect(text).toContain(value);
  expect(errors).toEqual([]);
  await page.close();
});

describe('Envoy’s own numbers and the three signals', () => {
  it('stand on the page of an edge', async () => {
    const { page, errors } = await open('scraped', { page: 'edge', source: idOf('backend'), destination: idOf('inventory') });
    const numbers = page.locator(subject('meshProxyNumbers'));
    await numbers.locator('dt').first().waitFor();
    const text = await numbers.innerText();
    for (const label of ['Circuit breakers', 'Retries', 'Connections', 'Healthy hosts']) expect(text).toContain(label);
    expect(await page.locator(subject('meshSignals')).locator('tbody tr').count()).toBe(3);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('stand on the page of a service', async () => {
    const { page, errors } = await open('scraped', { page: 'service', service: idOf('backend') });
    const numbers = page.locator(subject('meshProxyNumbers'));
    await numbers.locator('dt').first().waitFor();
    const text = await numbers.innerText();
    for (const label of ['Connections', 'Certificate', 'Runs for']) expect(text).toContain(label);
    expect(errors).toEqual([]);
    await page.close();
  });
});

async function tookMs(text: Promise<string>): Promise<number> {
  const [, figure = '', unit = ''] = /Took\s+([\d.,]+)\s*(ms|s)/.exec((await text).replace(/\u00a0/g, ' ')) ?? [];
  return Number(figure.replace(',', '')) * (unit === 's' ? 1_000 : 1);
}
