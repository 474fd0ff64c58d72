import type { Page } from 'playwright-core';
import { subject } from './open_page';

/** Further than any part of the page is from its beginning. */
const MOST_TABS = 200;

/** Presses Tab until the focus is on or within such an element: what cannot be reached so is not there for many. */
export async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    const isThere = await page.evaluate((selector) => document.activeElement?.closest(selector) != null, subject(name));
    if (isThere) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${MOST_TABS} tabs do not lead to ${name}.`);
}

export const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
/** A popover takes the focus a moment after it has opened: keys pressed before then go elsewhere. */
export const untilPopoverHasFocus = (page: Page) =>
  page.waitForFunction(() => document.activeElement?.closest('[role=dialog]') != null);
