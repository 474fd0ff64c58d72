import type { Browser, Page } from 'playwright-core';
import { closeAtEnd } from './close_at_end';
import { findSerious } from './find_serious';
import { collectErrors, launchBrowser, subject } from './open_page';
import type { ClusterName, ServedCluster } from './serve_cluster';
import { CLUSTERS, serveCluster } from './serve_cluster';

jest.setTimeout(240_000);

let browser: Browser;
const served = new Map<ClusterName, ServedCluster>();
const atEnd = closeAtEnd();
beforeAll(async () => {
  browser = atEnd(await launchBrowser());
  for (const name of CLUSTERS) served.set(name, atEnd(await serveCluster(name)));
}, 240_000);

const card = (page: Page, signal: string) => page.locator(subject(`meshSignal-${signal}`));
const stateOf = (page: Page, signal: string) => card(page, signal).getAttribute('data-state');
const sentence = (page: Page) => page.locator(subject('meshSetupSentence')).innerText();

/** What the page says of a cluster, and what it says to do next. */
const SAYS: Record<ClusterName, (page: Page) => Promise<void>> = {
  async empty(page) {
    expect(await sentence(page)).toContain('No telemetry yet');
    for (const signal of ['access_logs', 'metrics', 'traces', 'application_logs'])
      expect(await stateOf(page, signal)).toBe('absent');
    await page.locator(subject('meshSetupNext')).click();
    await page.waitForFunction(() => document.activeElement?.textContent === 'Connect your mesh');
  },

  async half_right(page) {
    expect(await sentence(page)).toContain('some of them as text that nobody takes apart');
    expect(await page.locator(subject('meshSetupNext')).count()).toBe(0);
    for (const signal of ['access_logs', 'metrics', 'traces']) expect(await stateOf(page, signal)).toBe('arriving');
    const logs = card(page, 'access_logs');
    expect(await logs.locator(subject('meshSetupUnparsed')).innerText()).toMatch(/300 in setup-cluster-half-right-logs-text/);
    expect(await logs.locator('[data-fact=status]').textContent()).toContain('errors are unknown');
    expect(await card(page, 'metrics').locator('[data-fact=histogram]').textContent()).toContain('cumulativetodelta');
    await page.locator(subject('meshMissingSource')).fill('orders');
    await page.locator(subject('meshMissingDestination')).fill('payments');
    await page.locator(subject('meshMissingAsk')).click();
    await page.locator(`${subject('meshEvidence')} [data-code=logged]`).waitFor();
    expect(await page.locator('[data-code=traces_sampled]').innerText()).toContain('Traces are sampled here');
  },

  async other_tools(page) {
    expect(await sentence(page)).toContain('Nothing of a mesh yet');
    expect(await page.locator(subject('meshSetupNext')).innerText()).toBe('Connect your mesh');
    for (const signal of ['access_logs', 'metrics']) expect(await stateOf(page, signal)).toBe('absent');
    for (const signal of ['traces', 'application_logs']) expect(await stateOf(page, signal)).toBe('arriving');
    expect(await card(page, 'traces').locator('[data-fact=span_cluster]').textContent()).toContain('make no edges');
    expect(await page.locator(subject('meshSetupUnparsed')).count()).toBe(0);
  },
};

describe.each(CLUSTERS)('the Setup page on a cluster that is %s', (name) => {
  it.each(['light', 'dark'] as const)(
    'says what is there and what is next, and axe finds nothing serious, %s',
    async (colorScheme) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme, bypassCSP: true });
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      const errors = collectErrors(page);
      await page.goto(served.get(name)?.url ?? '');
      for (const part of ['meshSignal-access_logs', 'meshInstallState', 'meshWizardFile'])
        await page.locator(subject(part)).first().waitFor({ state: 'attached' });
      await SAYS[name](page);
      await page.mouse.move(2, 2);
      expect(await findSerious(page)).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    },
  );
});
