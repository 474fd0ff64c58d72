import type { APIRequestContext } from 'playwright-core';
import { HEADERS } from './headers';

/** Deletes something of Kibana's; what is gone already is gone. Rejects with what Kibana answered when it refuses. */
export async function deleteOfKibana(request: APIRequestContext, address: string): Promise<void> {
  const response = await request.delete(address, { headers: HEADERS });
  if (!response.ok() && response.status() !== 404)
    throw new Error(`${response.status()} ${(await response.text()).slice(0, 300)}`);
}
