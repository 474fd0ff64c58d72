import type { Page } from 'playwright-core';
import { deleteOfKibana } from './delete_of_kibana';
import { HEADERS } from './headers';
import { takeAway } from './take_away';

/** Of 8.12, which has no public address for it. */
const PATH = '/internal/alerting/rules/maintenance_window';
const HOUR = 3_600_000;
const PATIENCE = 150_000;

/** One that has begun and lasts for an hour, for every rule of the space. */
export async function openMaintenanceWindow(page: Page, url: string): Promise<{ id: string; close(): Promise<void> }> {
  const data = {
    title: 'Mesh test',
    duration: HOUR,
    r_rule: { dtstart: new Date(Date.now() - 60_000).toISOString(), tzid: 'UTC', freq: 0, count: 1 },
  };
  const made = await page.request.post(`${url}${PATH}`, { data, headers: HEADERS });
  if (!made.ok()) throw new Error(`no maintenance window: ${await made.text()}`);
  const { id } = (await made.json()) as { id: string };
  return {
    id,
    close: () =>
      takeAway([
        [
          'a maintenance window of an hour, for every rule of the space',
          () => deleteOfKibana(page.request, `${url}${PATH}/${id}`),
        ],
      ]),
  };
}

/** Waits for an active alert of the rule that Kibana marked with the window; says which. */
export async function untilAlertIsWithin(page: Page, ruleId: string, windowId: string): Promise<string> {
  const terms = [
    { term: { 'kibana.alert.rule.uuid': ruleId } },
    { term: { 'kibana.alert.status': 'active' } },
    { term: { 'kibana.alert.maintenance_window_ids': windowId } },
  ];
  const search = { query: { bool: { filter: terms } }, size: 1, _source: false, fields: ['kibana.alert.instance.id'] };
  for (const end = Date.now() + PATIENCE; Date.now() < end; await page.waitForTimeout(1_000)) {
    const response = await page.request.post(`${process.env.ELASTICSEARCH_URL ?? ''}/.alerts-*/_search`, { data: search });
    const { hits } = (await response.json()) as { hits?: { hits: Array<{ fields: Record<string, string[]> }> } };
    const [alert] = hits?.hits ?? [];
    if (alert) return alert.fields['kibana.alert.instance.id']?.[0] ?? 'an alert';
  }
  throw new Error('waited in vain for an alert that is marked with the maintenance window');
}
