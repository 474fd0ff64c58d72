import type { Page } from 'playwright-core';
import { APP_ROUTE } from '../../common/plugin';
import { openEdgeFromTable, subject } from '../browser/open_page';
import { ruleSteps } from '../browser/rule_steps';
import type { WalkStep } from './walk_the_app';
import { takeScreenshot } from './walk_the_app';

const PATIENCE = 60_000;
/** How the name of its rule begins. */
export const RULE_NAME = 'Mesh test from a chart ';

/** A rule made from a chart, the badge of the edge it watches, and all that can be done with it on the page of alerts. Its last step but one deletes the rule. */
export function walkAlertRules(): WalkStep[] {
  const name = `${RULE_NAME}${Date.now()}`;
  return [
    ['a chart opens the flyout with its own condition, and makes a rule', (page, url) => makeFromChart(page, url, name)],
    ['the edge says that it is watched, and leads to its rules', openByBadge],
    ...ruleSteps(name).map(([what, run]): WalkStep => [
      `page of alerts: ${what}`,
      async (page) => {
        await run(page);
        await takeScreenshot(page, `alerts-${what.replaceAll(' ', '-')}`);
        return 'done';
      },
    ]),
    ['a finding, or the sentence that there is none', lookAtFindings],
  ];
}

async function makeFromChart(page: Page, url: string, name: string): Promise<string> {
  await page.goto(`${url}${APP_ROUTE}?view=table&rangeFrom=now-1h`);
  await openEdgeFromTable(page);
  await page.locator(subject('meshAlertOnChart-p95_above')).click({ timeout: PATIENCE });
  await page.locator(`${subject('meshProofSentence')}[data-current="true"]`).waitFor({ timeout: PATIENCE });
  const condition = await page.locator(subject('meshAlertCondition')).inputValue();
  if (condition !== 'p95_above') throw new Error(`the condition is ${condition}`);
  await page.locator(subject('meshAlertName')).fill(name);
  const created = page.waitForResponse((response) => /\/api\/alerting\/rule$/.test(new URL(response.url()).pathname));
  await page.locator(subject('meshAlertCreate')).click();
  const response = await created;
  if (!response.ok()) throw new Error(`${response.status()} ${await response.text()}`);
  await page.locator(subject('meshAlertFlyout')).waitFor({ state: 'detached' });
  return name;
}

async function openByBadge(page: Page): Promise<string> {
  const badge = page.locator(subject('meshWatched')).first();
  await badge.waitFor({ timeout: PATIENCE });
  const words = await badge.innerText();
  await badge.click();
  await page.locator(subject('meshAlertsPage')).waitFor({ timeout: PATIENCE });
  return words;
}

async function lookAtFindings(page: Page): Promise<string> {
  await page.locator(subject('meshPage-anomalies')).click();
  const [list, nothing] = [page.locator(subject('meshFindings')), page.locator(subject('meshNoFindings'))];
  await list.or(nothing).first().waitFor({ timeout: PATIENCE });
  await takeScreenshot(page, 'anomalies');
  if (await nothing.isVisible()) return nothing.innerText();
  return `${await list.locator(subject('meshAlertOnFinding')).count()} findings that can be watched`;
}
