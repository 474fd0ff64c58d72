/** Only the alerting of the preview, for tests that kill it: no page, no demo, the Elasticsearch that ELASTICSEARCH_URL names. */
import { Client } from '@elastic/elasticsearch';
import { createApp } from '../../server/app';
import { createPreviewServer } from '../server/create_preview_server';
import { listen } from '../server/listen';
import { createAlerting } from './create_alerting';
import { createPost } from './post';

async function main(): Promise<void> {
  const logger = {
    debug: () => undefined,
    info: () => undefined,
    warn: (text: string) => console.error(text),
    error: (text: string) => console.error(text),
  };
  const client = new Client({ node: process.env.ELASTICSEARCH_URL });
  const settings = { accessLogIndices: process.env.MESH_OBSERVABILITY_ACCESS_LOG_INDICES ?? '', traceIndices: '' };
  const context = { elasticsearch: client, space: 'default', settings, licence: { type: 'basic' } };
  let address = '';
  const post = createPost({ timeout: 2_000, longestPause: 2_000 });
  const alerting = await createAlerting({
    client,
    context,
    logger,
    address: () => address,
    post,
    name: process.env.MESH_OBSERVABILITY_PREVIEW_NAME,
  });
  const server = createPreviewServer({ app: createApp({ logger, now: Date.now }), context, pageFolder: '', alerting });
  address = await listen(server, 0);
  console.log(address);
  await alerting.run(new AbortController().signal);
}

void main();
