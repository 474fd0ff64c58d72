import type { Page } from 'playwright-core';
import { PLUGIN_ID } from '../../common/plugin';
import { answerOf } from './answer_of';
import { deleteOfKibana } from './delete_of_kibana';
import { HEADERS } from './headers';

/** Deletes our rules whose names begin so: what a walk made and did not come to delete. */
export async function deleteRules(page: Page, url: string, prefix: string): Promise<void> {
  const params = { per_page: 100, search_fields: 'name', search: `"${prefix.trim()}"` };
  const found = await page.request.get(`${url}/api/alerting/rules/_find`, { params, headers: HEADERS });
  const { data } = await answerOf<{ data: Array<{ id: string; name: string; consumer: string }> }>(found);
  for (const { id, name, consumer } of data)
    if (consumer === PLUGIN_ID && name.startsWith(prefix)) await deleteOfKibana(page.request, `${url}/api/alerting/rule/${id}`);
}
