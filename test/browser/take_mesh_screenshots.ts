import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildLayeredMesh } from '../bench/layered_mesh';
import { servePage } from '../bench/map_drawing/serve_page';
import { toEarlierMap } from '../bench/to_earlier_map';
import { toGeneratedMap } from '../bench/to_generated_map';
import { subject } from './open_page';

const SEED = 7;
const [SMALL, MIDDLE, LARGE, LARGEST] = [
  { services: 60, edges: 150 },
  { services: 300, edges: 750 },
  { services: 1_000, edges: 2_500 },
  { services: 2_000, edges: 5_000 },
];
const UNFOLDED = '&by=none';
const TWO_UNFOLDED = `&folded=all${['shop', 'pay'].map((name) => `&except=${encodeURIComponent(`→namespace/${name}`)}`).join('')}`;

interface Picture {
  name: string;
  shape: typeof SMALL;
  search: string;
  /** In the guide and the README. */
  published?: boolean;
  /** What somebody does before the picture is taken. */
  act?(page: Page): Promise<void>;
}

/** Nearer, as with the plus key: not all is in view any more. */
const zoomIn = async (page: Page) => {
  await page.locator(subject('meshMapKeyboard')).focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('+');
};

/** Meshes of a known shape (see layered_mesh): how a map of their size looks when it is opened, and what one does with it. */
const PICTURES: Picture[] = [
  { name: 'map-60-services', shape: SMALL, search: '', published: true },
  { name: 'map-60-services-compared', shape: SMALL, search: '&compare=before', published: true },
  { name: 'map-300-services', shape: MIDDLE, search: UNFOLDED, published: true },
  { name: 'map-300-services-folded', shape: MIDDLE, search: '' },
  { name: 'map-300-services-minimap', shape: MIDDLE, search: UNFOLDED, act: zoomIn },
  { name: 'map-300-services-focus', shape: MIDDLE, search: `&focus=shop-api-100&depth=2`, published: true },
  { name: 'map-1000-services', shape: LARGE, search: '', published: true },
  { name: 'map-1000-services-compared', shape: LARGE, search: '&compare=before' },
  { name: 'map-1000-services-two-unfolded', shape: LARGE, search: TWO_UNFOLDED, published: true },
  { name: 'map-1000-services-unfolded', shape: LARGE, search: UNFOLDED },
  { name: 'map-2000-services', shape: LARGEST, search: '', published: true },
  { name: 'map-2000-services-unfolded', shape: LARGEST, search: UNFOLDED },
];
const VIEWPORTS = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

/** Pictures of large meshes in both themes and widths: all into one folder, to be looked at; the narrow ones of some to publish. */
export async function takeMeshScreenshots(
  browser: Browser,
  { all, published }: { all: string; published: string },
): Promise<void> {
  const served = await servePage();
  try {
    for (const { name, shape, search, published: isPublished, act } of PICTURES) {
      const map = toGeneratedMap(buildLayeredMesh(shape, SEED), 1);
      served.answer(map, toEarlierMap(map));
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const viewport of VIEWPORTS) {
          const context = await browser.newContext({ viewport, colorScheme });
          const page = await context.newPage();
          page.setDefaultTimeout(120_000);
          await page.goto(`${served.url}?paused=true${search}`);
          await page.waitForFunction(() => performance.getEntriesByName('meshObservability.map.drawn').length > 0);
          await page.locator(subject('meshMap')).waitFor();
          await act?.(page);
          // Fonts of the worker come a moment later.
          await page.waitForTimeout(2_500);
          await page.screenshot({ path: join(all, `${name}-${colorScheme}-${viewport.width}.png`) });
          if (isPublished && viewport === VIEWPORTS[0])
            await page.screenshot({ path: join(published, `${name}-${colorScheme}.png`) });
          await context.close();
        }
      }
    }
  } finally {
    served.close();
  }
}
