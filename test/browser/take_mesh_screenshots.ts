import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildLayeredMesh } from '../bench/layered_mesh';
import { servePage } from '../bench/map_drawing/serve_page';
import { toGeneratedMap } from '../bench/to_generated_map';
import { subject } from './open_page';

const SEED = 7;
/** Meshes of a known shape (see layered_mesh): what a map of their size looks like when it is opened, and with two groups unfolded. */
const PICTURES = [
  { name: 'map-60-services', services: 60, edges: 150, search: '' },
  { name: 'map-300-services', services: 300, edges: 750, search: '&by=none' },
  { name: 'map-1000-services', services: 1_000, edges: 2_500, search: '' },
  {
    name: 'map-1000-services-two-unfolded',
    services: 1_000,
    edges: 2_500,
    search: `&folded=all${['shop', 'pay'].map((name) => `&except=${encodeURIComponent(`→namespace/${name}`)}`).join('')}`,
  },
];

/** Pictures of large meshes in both themes, into a folder. */
export async function takeMeshScreenshots(browser: Browser, folder: string): Promise<void> {
  const served = await servePage();
  try {
    for (const { name, services, edges, search } of PICTURES) {
      served.answer(toGeneratedMap(buildLayeredMesh({ services, edges }, SEED), 1));
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme });
        const page = await context.newPage();
        page.setDefaultTimeout(120_000);
        await page.goto(`${served.url}?paused=true${search}`);
        await page.waitForFunction(() => performance.getEntriesByName('meshObservability.map.drawn').length > 0);
        // Fonts of the worker come a moment later.
        await page.waitForTimeout(2_500);
        await page.locator(subject('meshMap')).waitFor();
        await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
        await context.close();
      }
    }
  } finally {
    served.close();
  }
}
