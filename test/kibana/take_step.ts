import type { Page } from 'playwright-core';
import { takeScreenshot } from './walk_the_app';

/** Walks one step and says what was seen; what went wrong is told with a picture, fails the run and does not end it. */
export async function takeStep(page: Page, name: string, walk: () => Promise<string>): Promise<void> {
  try {
    console.log(`✓ ${name}: ${await walk()}`);
  } catch (error) {
    process.exitCode = 1;
    console.log(`✗ ${name}: ${error instanceof Error ? error.message : String(error)}`);
    // Of a page that is gone there is no picture.
    await takeScreenshot(page, `failed-${name.replaceAll(/[^\w]+/g, '-').slice(0, 60)}`).catch(() => undefined);
  }
}
