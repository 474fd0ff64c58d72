import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe calls serious or critical, a sentence each. */
export async function findSerious(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (selector) => (window as unknown as { axe: { run(context: string): Promise<AxeResults> } }).axe.run(selector),
    within,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, target, failureSummary }) => `${target.join(' ')} ${html.slice(0, 200)} ${failureSummary ?? ''}`).join(' | ')}`,
    );
}

/** Of the popover that is opening; closes it. While it is blended in its colours are not yet its own. */
export async function findSeriousInPopover(page: Page): Promise<string[]> {
  const isWhole = () => {
    const panel = document.querySelector('[role=dialog]');
    return panel?.contains(document.activeElement) === true && getComputedStyle(panel).opacity === '1';
  };
  await page.waitForFunction(isWhole);
  const found = await findSerious(page, '[role=dialog]');
  await page.keyboard.press('Escape');
  await page.locator('[role=dialog]').waitFor({ state: 'detached' });
  return found;
}
