import { Client } from '@elastic/elasticsearch';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { elasticsearchUrl } from '../elasticsearch/elasticsearch_url';
import { press, tabTo } from './by_keyboard';
import { closeAtEnd } from './close_at_end';
import { collectErrors, launchBrowser, pageUrl, subject } from './open_page';
import type { ServedCluster } from './serve_cluster';
import { serveCluster } from './serve_cluster';

jest.setTimeout(240_000);

let browser: Browser;
let cluster: ServedCluster;
const atEnd = closeAtEnd();
beforeAll(async () => {
  browser = atEnd(await launchBrowser());
  cluster = atEnd(await serveCluster('empty', 'keyboard'));
}, 240_000);

const there = (page: Page, name: string) => page.locator(subject(name)).first().waitFor();
const gone = (page: Page, name: string) => page.locator(subject(name)).first().waitFor({ state: 'detached' });

async function open(url: string): Promise<{ context: BrowserContext; page: Page; errors: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const errors = collectErrors(page);
  await page.goto(url);
  return { context, page, errors };
}

/** Presses the copy button of a block, and says what was copied. */
async function copyOf(page: Page, block: string): Promise<string> {
  await tabTo(page, block);
  const isCopy = (selector: string) =>
    document.activeElement?.closest(selector) != null &&
    document.activeElement.matches('button[data-test-subj*="Copy"], button[aria-label*="opy"]');
  while (!(await page.evaluate(isCopy, subject(block)))) await press(page, 'Tab');
  await page.evaluate(() => navigator.clipboard.writeText('nothing yet'));
  await press(page, 'Enter');
  await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== 'nothing yet');
  return page.evaluate(() => navigator.clipboard.readText());
}

describe('the Setup page, by keyboard alone', () => {
  it('leads to the wizard, takes the answers, and its files and requests are copied', async () => {
    const { context, page, errors } = await open(cluster.url);
    await there(page, 'meshSetupNext');
    await tabTo(page, 'meshSetupNext');
    await press(page, 'Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
    await tabTo(page, 'meshWizardVersion');
    await press(page, 'Home');
    await page.locator(`${subject('meshWizardNote')}[data-note=mesh_replaced]`).waitFor();
    await tabTo(page, 'meshWizardAddress');
    await page.keyboard.type('https://elasticsearch.example:9200');
    await tabTo(page, 'meshWizardReceiver');
    await press(page, 'Control+A');
    await page.keyboard.type('logstash.example');
    await page.locator(subject('meshWizardFile')).getByText('logstash.example:5000').first().waitFor();
    expect(await copyOf(page, 'meshWizardCommand')).toContain('POST /_security/api_key');
    expect(await copyOf(page, 'meshWizardFile')).toContain('https://elasticsearch.example:9200');
    await tabTo(page, 'meshSetupDownload');
    const saved = page.waitForEvent('download');
    await press(page, 'Enter');
    expect((await saved).suggestedFilename()).toBe('kuma_access_log.conf');
    await tabTo(page, 'meshWizardUndo');
    await press(page, 'Enter');
    await page.locator(subject('meshWizardUndo')).getByText('kumactl').first().waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('watches for the first record, and asks why an edge is missing', async () => {
    const { context, page, errors } = await open(cluster.url);
    await there(page, 'meshWatch');
    await tabTo(page, 'meshWatch');
    await press(page, 'Enter');
    await page.locator(`${subject('meshFirstRecord')}[data-state=waiting]`).waitFor();
    await tabTo(page, 'meshMissingSource');
    await page.keyboard.type('orders');
    await tabTo(page, 'meshMissingDestination');
    await page.keyboard.type('payments');
    await press(page, 'Enter');
    await page.locator(`${subject('meshEvidence')} [data-code=no_access_logs]`).waitFor();
    await writeLine(cluster.linesIndex);
    await page.locator(`${subject('meshFirstRecord')}[data-state=came]`).waitFor();
    await tabTo(page, 'meshWatch', 'Shift+Tab');
    await press(page, 'Enter');
    await page.locator(`${subject('meshFirstRecord')}[data-state=off]`).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('what is installed, by keyboard alone', () => {
  it('is shown, put one by one or all at once, and removed once that is confirmed', async () => {
    const { context, page, errors } = await open('about:blank');
    const seen = await answerForCluster(page);
    await page.goto(cluster.url);
    await tabTo(page, 'meshInstalledShow');
    await press(page, 'Enter');
    await there(page, 'meshInstallBody');
    await tabTo(page, 'meshInstall');
    await press(page, 'Enter');
    await seen.untilAsked(1);
    expect(seen.asked[0]).toMatchObject({ action: 'install', only: [expect.any(String)], confirmed: [] });
    await page.locator(`${subject('meshInstallAll')}:not([disabled])`).waitFor();
    await tabTo(page, 'meshInstallAll');
    seen.state = 'current';
    await press(page, 'Enter');
    await seen.untilAsked(2);
    expect(seen.asked[1]).toEqual({ action: 'install', confirmed: [] });
    await page
      .locator(`${subject('meshUninstall')}:not([disabled])`)
      .first()
      .waitFor();
    await tabTo(page, 'meshUninstall', 'Shift+Tab');
    await press(page, 'Enter');
    await page.locator(subject('meshUninstall'), { hasText: 'Remove it; documents stay' }).waitFor();
    expect(seen.asked).toHaveLength(2);
    await press(page, 'Enter');
    await seen.untilAsked(3);
    expect(seen.asked[2]).toMatchObject({ action: 'remove', only: [expect.any(String)], confirmed: [{ state: 'current' }] });
    await page.waitForFunction((row) => document.activeElement?.matches(row), subject('meshInstalled'));
    expect(errors).toEqual([]);
    await context.close();
  });
});

/** Answers for the cluster, which other tests change at the same time: what there is to install is the server's own, its state is given; nothing is installed. */
async function answerForCluster(page: Page) {
  const asked: unknown[] = [];
  const seen = { state: 'absent', asked, untilAsked: (count: number) => untilCount(page, () => asked.length, count) };
  await page.route('**/internal/mesh_observability/setup_installation*', async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { objects: object[] };
    const objects = body.objects.map((object) => ({ ...object, state: seen.state, differences: undefined, takesAlong: [] }));
    await route.fulfill({ response, json: { ...body, objects } });
  });
  await page.route('**/internal/mesh_observability/setup_install', async (route) => {
    asked.push(route.request().postDataJSON());
    await route.fulfill({ json: { results: [] } });
  });
  return seen;
}

async function untilCount(page: Page, count: () => number, wanted: number): Promise<void> {
  while (count() < wanted) await page.waitForTimeout(100);
}

async function writeLine(index: string): Promise<void> {
  const client = new Client({ node: elasticsearchUrl() });
  const now = new Date().toISOString();
  const line = { start_time: now, source: 'orders', destination: 'payments', duration_millis: '12' };
  await client.index({ index, document: { '@timestamp': now, ...line }, refresh: true });
  await client.close();
}

describe('the machine learning page, by keyboard alone', () => {
  it('is reached by its tab, shows what a job would be, and copies it', async () => {
    const { context, page, errors } = await open(`${pageUrl()}/?page=setup`);
    await there(page, 'meshPage-setup');
    await tabTo(page, 'meshPage-setup');
    // Tabs are walked with the arrow keys.
    const isThere = (selector: string) => document.activeElement?.matches(selector) === true;
    while (!(await page.evaluate(isThere, subject('meshPage-ml')))) await press(page, 'ArrowLeft');
    await press(page, 'Enter');
    await there(page, 'meshMlLacks');
    await there(page, 'meshMlShow-latency');
    await tabTo(page, 'meshMlShow-latency');
    await press(page, 'Enter');
    await there(page, 'meshMlRequests');
    expect(await copyOf(page, 'meshMlRequests')).toContain('PUT /_ml/anomaly_detectors/mesh-observability-latency');
    await tabTo(page, 'meshMlShow-latency', 'Shift+Tab');
    await press(page, 'Enter');
    await gone(page, 'meshMlRequests');
    expect(errors).toEqual([]);
    await context.close();
  });
});
