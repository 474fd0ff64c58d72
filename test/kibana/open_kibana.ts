import type { Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../../scripts/find_chromium';
import { HEADERS } from './headers';
import { untilAvailable } from './until_available';

const PATIENCE = 60_000;

export interface OpenKibana {
  page: Page;
  /** Errors of the console and uncaught ones, since the last call. */
  takeErrors(): string[];
  close(): Promise<void>;
}

/** Kibana says itself that it expects this one. */
const EXPECTED = /^Executing inline script violates|^Refused to execute inline script/;

/** A browser on Kibana's home page, once it has all it asks for, logged in where Kibana asks for it. */
export async function openKibana(
  url: string,
  { username, password }: { username?: string; password?: string },
): Promise<OpenKibana> {
  // Somebody's own Kibana may have a plugin that is not: then it is looked at as it is.
  await untilAvailable(url, PATIENCE).catch(() => undefined);
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ignoreHTTPSErrors: true });
  // In a Kibana that nobody has opened yet a welcome lies over the menu.
  await context.addInitScript(() => localStorage.setItem('home:welcome:show', 'false'));
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
    await untilSettled(page, url);
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

/** A Kibana that calls itself available may still refuse (503) what its own pages ask first: which space this is. */
async function untilSettled(page: Page, url: string): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await page.waitForTimeout(1_000)) {
    const space = await page.request.get(`${url}/internal/spaces/_active_space`, { headers: HEADERS });
    if (space.status() !== 503) break;
  }
  // Some versions of the home page ask for news again and again: then what has come by now is all there is to wait for.
  await page.reload({ waitUntil: 'load' });
  await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined);
}
