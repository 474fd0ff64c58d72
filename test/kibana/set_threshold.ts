import type { Page } from 'playwright-core';
import { HEADERS } from './headers';

interface Rule {
  name: string;
  tags: string[];
  schedule: object;
  params: object;
  actions: Array<{ group: string; id: string; params: object; frequency: object }>;
}

/** Changes nothing but the threshold of a rule on latency, in milliseconds. */
export async function setThreshold(page: Page, url: string, id: string, threshold: number): Promise<void> {
  const read = await page.request.get(`${url}/api/alerting/rule/${id}`, { headers: HEADERS });
  const { name, tags, schedule, params, actions } = (await read.json()) as Rule;
  const data = {
    name,
    tags,
    schedule,
    params: { ...params, condition: { kind: 'above', threshold } },
    actions: actions.map(({ group, id: connector, params: given, frequency }) => ({
      group,
      id: connector,
      params: given,
      frequency,
    })),
  };
  const changed = await page.request.put(`${url}/api/alerting/rule/${id}`, { data, headers: HEADERS });
  if (!changed.ok()) throw new Error(await changed.text());
}
