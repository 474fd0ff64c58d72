import type { Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../../scripts/find_chromium';

export interface OpenKibana {
  page: Page;
  /** Errors of the console and uncaught ones, since the last call. */
  takeErrors(): string[];
  close(): Promise<void>;
}

/** Kibana says itself that it expects this one. */
const EXPECTED = /^Executing inline script violates|^Refused to execute inline script/;

/** A browser on Kibana's home page, logged in where Kibana asks for it. */
export async function openKibana(
  url: string,
  { username, password }: { username?: string; password?: string },
): Promise<OpenKibana> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ignoreHTTPSErrors: true });
  const page = await context.newPage();
  let errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text()))
      errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => errors.push(`uncaught: ${error.stack ?? error.message}`));

  try {
    await page.goto(`${url}/app/home`);
    const inside = page
      .locator('[data-test-subj="breadcrumbs"], [data-test-subj="headerGlobalNav"], [data-test-subj="kibanaChrome"]')
      .first();
    // Kibana's server sends whoever is not logged in to a page of its own, which has its chrome around it too.
    if (new URL(page.url()).pathname.endsWith('/login')) {
      if (!username || !password) throw new Error('Kibana asks for a login: set KIBANA_USERNAME and KIBANA_PASSWORD.');
      await page.locator('[data-test-subj="loginUsername"]').fill(username, { timeout: 120_000 });
      await page.locator('[data-test-subj="loginPassword"]').fill(password);
      await page.locator('[data-test-subj="loginSubmit"]').click();
      await page.waitForURL((address) => !address.pathname.endsWith('/login'), { timeout: 60_000 });
    }
    await inside.waitFor({ timeout: 120_000 });
  } catch (error) {
    await browser.close();
    throw error;
  }
  return {
    page,
    takeErrors: () => {
      const taken = errors;
      errors = [];
      return taken;
    },
    close: () => browser.close(),
  };
}
