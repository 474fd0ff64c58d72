import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import globalSetup from './global_setup';
import globalTeardown from './global_teardown';
import { launchBrowser, openEdgeFromTable, openPage, subject } from './open_page';
import { takeMeshScreenshots } from './take_mesh_screenshots';

/**
 * npm run screenshots: the pictures of the README, in docs/images, and one of every view at both widths and themes, in
 * build/screenshots, to be looked at. Of the demo that MESH_OBSERVABILITY_URL names, or of one of its own. Large meshes come from a generator;
 * `-- --meshes` takes only those.
 */
const IMAGES = join(__dirname, '../../docs/images');
const ALL = join(__dirname, '../../build/screenshots');
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

/** Pages with a tab of their own besides the map, and what is there when one has its answer. */
const OTHER_PAGES = {
  anomalies: 'meshHistory',
  traces: 'meshFoundTraces',
  setup: 'meshSetupSentence',
  alerts: 'meshAlertsPage',
  ml: 'meshMlRefresh',
};

/** Looked at, not published. */
const LESSER = ['table', 'service', 'traces', 'alerts', 'ml'];

async function main(): Promise<void> {
  for (const folder of [IMAGES, ALL]) mkdirSync(folder, { recursive: true });
  if (process.argv.includes('--meshes')) {
    const own = await launchBrowser();
    return takeMeshScreenshots(own, { all: ALL, published: IMAGES }).finally(() => own.close());
  }
  const ownDemo = !process.env.MESH_OBSERVABILITY_URL;
  if (ownDemo) await globalSetup();
  const browser = await launchBrowser();
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const viewport of SIZES) {
        const { page } = await openPage(browser, '', { colorScheme, viewport });
        const name = `${colorScheme}-${viewport.width}`;
        await takeAll(page, name);
        for (const [view, shown] of Object.entries(OTHER_PAGES)) {
          await page.goto(new URL(`/?page=${view}`, page.url()).href);
          await page.locator(subject(shown)).first().waitFor();
          await takePicture(page, view, name);
        }
        await page.context().close();
      }
    }
    await takeMeshScreenshots(browser, { all: ALL, published: IMAGES });
  } finally {
    await browser.close();
    if (ownDemo) await globalTeardown();
  }
}

/** Of every page one picture, and those of the narrow window for the README. */
async function takePicture(page: Page, view: string, name: string): Promise<void> {
  await page.mouse.move(2, 2);
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: join(ALL, `${view}-${name}.png`) });
  if (name.endsWith('1280') && !LESSER.includes(view))
    await page.screenshot({ path: join(IMAGES, `${view}-${name.replace('-1280', '')}.png`) });
}

async function takeAll(page: Page, name: string): Promise<void> {
  const take = (view: string) => takePicture(page, view, name);
  await page
    .locator(`${subject('meshMap')} canvas`)
    .first()
    .waitFor();
  await take('map');
  await page.locator(subject('meshView-table')).click();
  await openEdgeFromTable(page);
  await page.locator(subject('meshSlowestLines')).waitFor();
  await take('table');
  await page.locator(subject('meshView-map')).click();
  await take('edge');
  await page
    .locator(`${subject('meshPanel')} button`, { hasText: 'payments' })
    .first()
    .click()
    .catch(() => undefined);
  await take('service');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
