import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { api } from '../../common/contract/api';
import type { ServiceMap } from '../../common/domain/service_map';
import { APP_ROUTE } from '../../common/plugin';
import { subject } from '../browser/open_page';
import { HEADERS } from './headers';

const SCREENSHOTS = 'build/kibana-screenshots';

/** A step of the walk; throws what is wrong, resolves to what was seen. */
export type WalkStep = [name: string, walk: (page: Page, url: string) => Promise<string>];

/** What a user does, and what must be seen on the way. `edges` is what the data is known to hold, if it is known. */
export function walkTheApp({ edges }: { edges?: number }): WalkStep[] {
  return [
    ['the app is in the menu', seeInMenu],
    ['the endpoint answers through the router', (page, url) => askForMap(page, url, edges)],
    ['bad input is refused, field by field', refuseBadInput],
    ['the map opens, laid out by its worker', openMap],
    ['the table lists the edges', (page) => openTable(page, edges)],
    ['an edge opens its panel', openEdge],
    ['the address brings the panel back', reopenByAddress],
    ['Discover shows the same documents', openDiscover],
    ['the back button closes what was opened', goBack],
  ];
}

/** One picture of the page as it stands. */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });
}

/** Map and edge panel, at the two widths that people have. */
export async function takePictures(page: Page, url: string, theme: string): Promise<void> {
  for (const width of [1280, 1920]) {
    await page.setViewportSize({ width, height: width === 1280 ? 800 : 1080 });
    await openMap(page, url);
    await takeScreenshot(page, `map-${theme}-${width}`);
    await openTable(page);
    await openEdge(page);
    await page.locator(subject('meshView-map')).click();
    await page.waitForTimeout(1_500);
    await takeScreenshot(page, `edge-${theme}-${width}`);
  }
}

async function seeInMenu(page: Page): Promise<string> {
  await page.locator(subject('toggleNavButton')).click();
  const link = page.locator('nav a', { hasText: 'Mesh Observability' }).first();
  await link.waitFor();
  await page.locator(subject('toggleNavButton')).click();
  return 'found';
}

async function askForMap(page: Page, url: string, edges: number | undefined): Promise<string> {
  const to = Date.now();
  const response = await page.request.get(`${url}${api.serviceMap.path}`, {
    params: { from: to - 3_600_000, to },
    headers: HEADERS,
  });
  const map = (await response.json()) as ServiceMap;
  if (!response.ok()) throw new Error(`${response.status()} ${JSON.stringify(map)}`);
  if (edges !== undefined && map.edges.length !== edges) throw new Error(`${map.edges.length} edges, not ${edges}.`);
  return `${map.edges.length} edges, ${map.coverage.searches} searches, ${Math.round(map.coverage.took)} ms`;
}

async function refuseBadInput(page: Page, url: string): Promise<string> {
  const response = await page.request.get(`${url}${api.serviceMap.path}`, {
    params: { from: 'yesterday', to: 1 },
    headers: HEADERS,
  });
  const problem = (await response.json()) as { field?: string };
  if (response.status() !== 400 || problem.field !== 'from') throw new Error(`${response.status()} ${JSON.stringify(problem)}`);
  return '400, field from';
}

async function openMap(page: Page, url: string): Promise<string> {
  const worker = page.waitForEvent('worker', { timeout: 60_000 });
  await page.goto(`${url}${APP_ROUTE}`);
  await page
    .locator(`${subject('meshMap')} canvas`)
    .first()
    .waitFor({ timeout: 60_000 });
  const address = (await worker).url();
  // The layout answers and the first frames are painted.
  await page.waitForTimeout(2_500);
  return new URL(address).pathname;
}

async function openTable(page: Page, edges?: number): Promise<string> {
  await page.locator(subject('meshView-table')).click();
  await page.locator(subject('meshTableRow')).first().waitFor();
  const rows = await page.locator(subject('meshTableRow')).count();
  if (edges !== undefined && rows !== edges) throw new Error(`${rows} rows, not ${edges}.`);
  return `${rows} rows`;
}

async function openEdge(page: Page): Promise<string> {
  await page.locator(subject('meshTableRow')).first().locator('button, a').first().click();
  const panel = page.locator(subject('meshPanel'));
  await panel.waitFor();
  await panel.locator('canvas').first().waitFor();
  await panel.locator(subject('meshSlowestLines')).waitFor();
  return (await panel.locator('h1, h2').first().innerText()).replaceAll(/\s+/g, ' ');
}

async function reopenByAddress(page: Page): Promise<string> {
  await page.reload();
  await page.locator(subject('meshPanel')).waitFor({ timeout: 60_000 });
  return new URL(page.url()).search.slice(0, 60);
}

async function openDiscover(page: Page, url: string): Promise<string> {
  const href = await page.locator(subject('meshDiscover')).first().getAttribute('href');
  if (!href) throw new Error('The link has no address.');
  const tab = await page.context().newPage();
  try {
    await tab.goto(new URL(href, url).href);
    const rows = tab.locator(subject('docTableExpandToggleColumn'));
    const nothing = tab.locator(subject('discoverNoResults'));
    // Until a space has its first data view, Discover asks for one, whatever the address says.
    const askForDataView = tab.locator(subject('noDataViewsPrompt'));
    await rows.or(nothing).or(askForDataView).first().waitFor({ timeout: 90_000 });
    if (await askForDataView.isVisible()) return 'it asks for a first data view, as in any space without one';
    if (await nothing.isVisible()) throw new Error('Discover finds no document.');
    return `${await rows.count()} rows at first sight`;
  } finally {
    await tab.close();
  }
}

async function goBack(page: Page): Promise<string> {
  await page.goBack();
  await page.locator(subject('meshPanel')).waitFor({ state: 'detached' });
  return 'panel closed';
}
