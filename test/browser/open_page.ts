import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../../scripts/find_chromium';

export const subject = (name: string) => `[data-test-subj~="${name}"]`;

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] });

export interface OpenPage {
  page: Page;
  /** What the console and uncaught errors said since the page was opened. */
  errors: string[];
}

/** What the console, uncaught errors and dialogs say from now on. */
export function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(`uncaught: ${error.message}`));
  page.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return errors;
}

/** The map page of the running demo, with its first answer shown. */
export async function openPage(browser: Browser, search = '', options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const errors = collectErrors(page);
  await page.goto(`${pageUrl()}/${search}`);
  await page.locator(subject('meshStatus')).waitFor();
  return { page, errors };
}

/** Opens orders → payments, the demo's slow call, from the table on screen. */
export const openEdgeFromTable = (page: Page): Promise<void> =>
  page
    .locator(subject('meshTableRow'), { hasText: /orders.*payments/s })
    .first()
    .locator('button, a')
    .first()
    .click();

export function pageUrl(): string {
  const url = process.env.MESH_OBSERVABILITY_URL;
  if (!url) throw new Error('No demo runs: run these tests by `npm test`, or by jest with --selectProjects browser.');
  return url;
}
