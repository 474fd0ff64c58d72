import type { Page } from 'playwright-core';
import { APP_ROUTE } from '../../common/plugin';
import { subject } from '../browser/open_page';
import type { WalkStep } from './walk_the_app';

const EDGE = 'source=default%2Fzone-1%2F%2Forders&destination=default%2Fzone-1%2F%2Fpayments';

/** From the slow edge to the log line that shows why, and the page of that edge; on the captured mesh with its spans. */
export const walkDown = (): WalkStep[] => [
  ['three clicks from the map to a payments span above 300 ms and its two log lines', threeClicks],
  ['a trace says where its time went, and compares', compare],
  ['the page of an edge: heat map, where the time goes, who depends on it', openEdgePage],
  ['a moment of the heat map leads to its requests, and a line to those around it', openMoment],
];

async function threeClicks(page: Page, url: string): Promise<string> {
  await page.goto(`${url}${APP_ROUTE}?view=table`);
  const row = page.locator(subject('meshTableRow'), { hasText: /orders.*payments/s }).first();
  await row.locator('button, a').first().click();
  await page.locator(subject('meshLineTrace')).first().click();
  await page
    .locator(subject('meshSpan'))
    .filter({ hasText: /^▾?payments/ })
    .first()
    .click();
  const detail = page.locator(subject('meshSpanDetail'));
  const took = /Took\s+([\d.,]+)\s*(ms|s)/.exec((await detail.innerText()).replace(/\u00a0/g, ' '));
  const milliseconds = Number((took?.[1] ?? '').replace(',', '')) * (took?.[2] === 's' ? 1_000 : 1);
  const lines = await detail.locator(subject('meshSpanLine')).count();
  if (!(milliseconds > 300) || lines !== 2) throw new Error(`${milliseconds} ms, ${lines} lines`);
  return `${milliseconds} ms, ${lines} lines`;
}

async function compare(page: Page): Promise<string> {
  await page.locator(subject('meshTraceCompare')).click();
  await page.locator(subject('meshTrace')).nth(1).waitFor();
  return (await page.locator(subject('meshTrace')).nth(1).locator('h2').innerText()).replace(/\u00a0/g, ' ');
}

async function openEdgePage(page: Page, url: string): Promise<string> {
  await page.goto(`${url}${APP_ROUTE}?page=edge&${EDGE}`);
  await page.locator('h1', { hasText: 'orders → payments' }).waitFor();
  await page.locator(subject('meshHeatmap')).waitFor();
  await page.locator(subject('meshImpactTable')).waitFor();
  const parts = page.locator(subject('meshTimeParts'));
  await parts.waitFor();
  return (await parts.innerText()).replaceAll(/\s+/g, ' ').slice(0, 160);
}

async function openMoment(page: Page): Promise<string> {
  const heat = page.locator(subject('meshHeatmap'));
  await heat.focus();
  for (let step = 0; step < 40; step += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  const moment = page.locator(subject('meshMoment'));
  await moment.getByRole('button', { name: 'All fields of this line' }).first().click();
  await moment.locator(subject('meshLinesAround')).click();
  const table = page.locator(subject('meshLinesAroundTable'));
  await table.locator('[aria-current="true"]').waitFor();
  const rows = await table.locator('tbody tr').count();
  await page.keyboard.press('Escape');
  await table.waitFor({ state: 'detached' });
  return `${rows} lines of its proxy`;
}
