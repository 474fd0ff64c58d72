import type { Browser, Page } from 'playwright-core';
import { buildLayeredMesh } from '../bench/layered_mesh';
import type { ServedPage } from '../bench/map_drawing/serve_page';
import { servePage } from '../bench/map_drawing/serve_page';
import { toGeneratedMap } from '../bench/to_generated_map';
import { closeAtEnd } from './close_at_end';
import { launchBrowser, subject } from './open_page';

jest.setTimeout(180_000);

const atEnd = closeAtEnd();
let browser: Browser;
let served: ServedPage;
beforeAll(async () => {
  served = atEnd(await servePage());
  browser = atEnd(await launchBrowser());
  served.answer(toGeneratedMap(buildLayeredMesh({ services: 1_000, edges: 2_500 }, 7), 1));
});

async function open(search = ''): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(60_000);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${served.url}?paused=true${search}`);
  await page.waitForFunction(() => performance.getEntriesByName('meshObservability.map.drawn').length > 0);
  return { page, errors };
}
const summary = (page: Page) => page.locator(subject('meshMapKeyboard')).getAttribute('aria-label');

describe('a map of a thousand services', () => {
  it('opens folded, drawn by its worker; groups unfold and fold by keyboard', async () => {
    const { page, errors } = await open();
    expect(await summary(page)).toContain('Map of 33 services');
    expect(page.workers().map((worker) => worker.url())).toEqual([expect.stringContaining('map_worker.js')]);
    await page.locator(subject('meshMapKeyboard')).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('o');
    await page.waitForFunction(
      () => !document.querySelector('[data-test-subj="meshMapKeyboard"]')?.getAttribute('aria-label')?.includes('33 services'),
    );
    expect(await summary(page)).toMatch(/Map of 6[0-9] services/);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('finds by a filter, says who applied it, and says where a wrong one is wrong', async () => {
    const { page } = await open();
    await page.keyboard.press('/');
    await page.keyboard.type('health = critical and ns = pay');
    await page.locator(subject('meshFilterNote')).waitFor();
    expect(await page.locator(subject('meshFilterNote')).innerText()).toMatch(/^\d+ of 1,000 services match/);
    await page.keyboard.type(' and p95 > fast ');
    // While something is suggested, that is what is shown.
    await page.locator('[role="combobox"][aria-expanded="true"]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator(subject('meshSearchProblem')).waitFor();
    expect(await page.locator(subject('meshSearchProblem')).innerText()).toContain('“fast” is no figure');
    await page.close();
  });

  it('leaves a service and its neighbours', async () => {
    const { page } = await open(`&focus=shop-web-99&depth=1`);
    await page.locator(subject('meshFocusBar')).waitFor();
    expect(await summary(page)).toMatch(/Map of \d{1,2} services/);
    await page.locator(subject('meshFocusEnd')).click();
    await page.locator(subject('meshFocusBar')).waitFor({ state: 'detached' });
    await page.close();
  });
});
