import { readFileSync } from 'node:fs';
import type { Browser, CDPSession } from 'playwright-core';
import type { ServiceMap } from '../../../common/domain/service_map';
import type { ServedPage } from './serve_page';

/** What one visit showed, in milliseconds, frames a second and megabytes. */
export interface Visit {
  drawn: number;
  openTask: number;
  refreshDrawn: number;
  refreshTask: number;
  panFrames: number;
  zoomFrames: number;
  gestureTask: number;
  /** Of the page's process; undefined where the system does not tell. */
  memory: number | undefined;
  reference: number;
}

const VIEWPORT = { width: 1280, height: 800 };
const GESTURE = 2_000;

/**
 * One visit: the app is started on a small map, which is not measured; then the large one comes as a refresh, is refreshed itself with other
 * figures, panned and zoomed.
 * @param search the page's address
 */
export async function measureMap(
  browser: Browser,
  served: ServedPage,
  maps: { small: ServiceMap; large: ServiceMap; refreshed: ServiceMap },
  search = '',
): Promise<Visit> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  try {
    served.answer(maps.small);
    await page.goto(`${served.url}?paused=true${search}`);
    await page.waitForFunction(() => performance.getEntriesByName('meshObservability.map.drawn').length > 0);
    await page.waitForTimeout(500);
    const reference = await page.evaluate(() => {
      window.drawReference();
      return [0, 1, 2].map(() => window.drawReference()).sort((a, b) => a - b)[1] ?? 0;
    });
    const ask = () =>
      page.evaluate(() =>
        window.probe.measureAnswer(() =>
          document.querySelector<HTMLElement>('[data-test-subj~="superDatePickerApplyTimeButton"]')?.click(),
        ),
      );
    served.answer(maps.large);
    const opened = await ask();
    served.answer(maps.refreshed);
    const refreshed = await ask();
    const gesture = (kind: 'pan' | 'zoom') =>
      page.evaluate(
        ([which, duration]) => {
          const target = document.querySelector('[data-test-subj="meshMapKeyboard"]');
          const { left, top, width, height } = target?.getBoundingClientRect() ?? new DOMRect();
          return window.probe.measureFrames(duration, (frame) => {
            // There and back again, as a hand does.
            const direction = Math.floor(frame / 30) % 2 === 0 ? 1 : -1;
            target?.firstElementChild?.dispatchEvent(
              new WheelEvent('wheel', {
                bubbles: true,
                cancelable: true,
                clientX: left + width / 2,
                clientY: top + height / 2,
                ...(which === 'pan' ? { deltaX: 9 * direction, deltaY: 3 } : { deltaY: -25 * direction }),
              }),
            );
          });
        },
        [kind, GESTURE] as const,
      );
    const pan = await gesture('pan');
    const zoom = await gesture('zoom');
    return {
      drawn: opened.drawn,
      openTask: opened.longestTask,
      refreshDrawn: refreshed.drawn,
      refreshTask: refreshed.longestTask,
      panFrames: pan.frames,
      zoomFrames: zoom.frames,
      gestureTask: Math.max(pan.longestTask, zoom.longestTask),
      memory: await memoryOf(await browser.newBrowserCDPSession()),
      reference,
    };
  } finally {
    await context.close();
  }
}

/** Resident memory of the largest page process, in MB. */
async function memoryOf(session: CDPSession): Promise<number | undefined> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .flatMap(({ id }) => {
      try {
        return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1_000;
      } catch {
        return [];
      }
    });
  await session.detach();
  return sizes.length > 0 ? Math.max(...sizes) : undefined;
}
