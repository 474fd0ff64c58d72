import type { Client } from '@elastic/elasticsearch';
import type { ServiceMap } from '../../common/domain/service_map';
import { createApp } from '../../server/app';
import type { RequestContext } from '../../server/context';

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

export const aRequestContext = (
  client: Client,
  accessLogIndices: string,
  signal = new AbortController().signal,
): RequestContext => ({
  elasticsearch: client,
  transport: client.transport,
  space: 'default',
  settings: { accessLogIndices },
  licence: { type: 'basic' },
  signal,
});

/** The map as the page would get it; anything but an answer fails the test with what was said. */
export async function askForMap(client: Client, indices: string, window: [string, string] | undefined): Promise<ServiceMap> {
  if (!window) throw new Error('No such window.');
  const app = createApp({ logger: quiet, now: Date.now });
  const { status, body } = await app.respond('serviceMap', { from: window[0], to: window[1] }, aRequestContext(client, indices));
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body as ServiceMap;
}
