import type { Browser, Page } from 'playwright-core';
import { aRule } from '../builders/a_rule';
import { closeAtEnd } from './close_at_end';
import { findSerious, findSeriousInPopover } from './find_serious';
import { launchBrowser, openPage, pageUrl, subject } from './open_page';

jest.setTimeout(180_000);

const HEADERS = { 'kbn-xsrf': 'test', 'content-type': 'application/json' };
const atEnd = closeAtEnd();
let browser: Browser;
let ruleId: string;

beforeAll(async () => {
  browser = atEnd(await launchBrowser());
  // That the page of alerts has a row. It watches an edge that nobody calls.
  const { rule_type_id, tags, params, schedule, actions } = aRule();
  const rule = { name: 'accessible', consumer: 'meshObservability', rule_type_id, tags, params, schedule, actions };
  const body = JSON.stringify(rule);
  const response = await fetch(`${pageUrl()}/api/alerting/rule`, { method: 'POST', headers: HEADERS, body });
  ({ id: ruleId } = (await response.json()) as { id: string });
});
afterAll(() => fetch(`${pageUrl()}/api/alerting/rule/${ruleId}`, { method: 'DELETE', headers: HEADERS }));

const payments = 'default%2Fzone-1%2F%2Fpayments';

/** A page, its address, and what is waited for, opened and looked at on the way. */
const PAGES: readonly [string, string, (page: Page) => Promise<void>][] = [
  [
    'traces that were found, and one that is opened',
    '?page=traces&atLeast=1',
    async (page) => {
      await page.locator(subject('meshOpenTrace')).first().waitFor();
      expect(await findSerious(page)).toEqual([]);
      await page.locator(subject('meshOpenTrace')).first().click();
      await page.locator(subject('meshSpanDetail')).waitFor();
    },
  ],
  [
    'the page of an edge, and the lines around one',
    `?page=edge&source=default%2Fzone-1%2F%2Forders&destination=${payments}`,
    async (page) => {
      for (const part of ['meshHeatmap', 'meshTimeParts', 'meshImpactTable', 'meshBreakdownTable', 'meshSlowestLines'])
        await page.locator(subject(part)).first().waitFor();
      expect(await findSerious(page)).toEqual([]);
      await page.getByRole('button', { name: 'All fields of this line' }).first().click();
      await page.locator(subject('meshLinesAround')).first().click();
      await page.locator(subject('meshLinesAroundTable')).waitFor();
    },
  ],
  [
    'the page of a service',
    `?page=service&service=${payments}`,
    async (page) => {
      for (const part of ['meshHeatmap', 'meshImpactTable', 'meshBreakdownTable', 'meshSlowestLines'])
        await page.locator(subject(part)).first().waitFor();
    },
  ],
  [
    'the anomalies of an hour',
    '?page=anomalies&rangeFrom=now-1h&rangeTo=now',
    async (page) => {
      await page.locator(subject('meshSwimLanes')).waitFor();
    },
  ],
  [
    'rules, and the menu of one',
    '?page=alerts',
    async (page) => {
      await page.locator(subject('meshRuleMenu')).first().click();
      await page.locator(subject('meshRuleEdit')).waitFor();
      expect(await findSeriousInPopover(page)).toEqual([]);
    },
  ],
  [
    'what Elastic machine learning could do, and the requests of a job',
    '?page=ml',
    async (page) => {
      await page.locator(subject('meshMlShow-latency')).click();
      await page.locator(subject('meshMlRequests')).waitFor();
    },
  ],
];

describe.each(['light', 'dark'] as const)('axe on the other pages, %s', (colorScheme) => {
  it.each(PAGES)('finds nothing serious with %s', async (_, search, open) => {
    const { page } = await openPage(browser, '', { colorScheme, bypassCSP: true });
    await page.goto(`${pageUrl()}/${search}`);
    await open(page);
    // EUI's own colour of a link under the pointer is 4.4 : 1 on a chosen row in the dark.
    await page.mouse.move(2, 2);
    await page.waitForTimeout(1_000);
    expect(await findSerious(page)).toEqual([]);
    await page.context().close();
  });
});
