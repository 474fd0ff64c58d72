/**
 * serve_preview.ts <page folder>: serves the page over indices that are there already, writes nothing, and prints its address on a line.
 * ELASTICSEARCH_URL and MESH_OBSERVABILITY_{ACCESS_LOG,TRACE,METRIC}_INDICES say what. With MESH_OBSERVABILITY_AS_WHO_ASKS Elasticsearch is asked with the
 * Authorization that each request brings, as Kibana does, and with nothing where it brings none. Runs until standard input ends.
 */
import { Client } from '@elastic/elasticsearch';
import { createApp } from '../../server/app';
import type { PreviewContext } from './create_preview_server';
import { createPreviewServer } from './create_preview_server';
import { close, listen } from './listen';

const say = (message: string) => void process.stderr.write(`${message}\n`);
const logger = { debug: () => undefined, info: () => undefined, warn: say, error: say };

async function main([pageFolder]: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const { ELASTICSEARCH_URL: node, MESH_OBSERVABILITY_ACCESS_LOG_INDICES: accessLogIndices } = env;
  if (!pageFolder || !node || !accessLogIndices) throw new Error('It takes the page’s folder, ELASTICSEARCH_URL and indices.');
  const { MESH_OBSERVABILITY_TRACE_INDICES: traceIndices, MESH_OBSERVABILITY_METRIC_INDICES: metricIndices } = env;
  const client = new Client({ node, requestTimeout: 60_000 });
  const context: PreviewContext = {
    elasticsearch: client,
    transport: client.transport,
    space: 'default',
    settings: { accessLogIndices, ...(traceIndices ? { traceIndices } : {}), ...(metricIndices ? { metricIndices } : {}) },
    licence: { type: 'basic' },
  };
  const asWhoAsks = (authorization: string | undefined): PreviewContext => {
    const asked = client.child({ headers: authorization === undefined ? {} : { authorization } });
    return { ...context, elasticsearch: asked, transport: asked.transport, security: asked.security };
  };
  const server = createPreviewServer({
    app: createApp({ logger, now: Date.now }),
    context: env.MESH_OBSERVABILITY_AS_WHO_ASKS === undefined ? context : asWhoAsks,
    pageFolder,
  });
  process.stdout.write(`${await listen(server, 0)}\n`);
  await new Promise<void>((resolve) => {
    process.stdin.resume().once('end', resolve);
    process.once('SIGTERM', () => resolve());
  });
  await Promise.all([close(server), client.close()]);
}

main(process.argv.slice(2), process.env).then(
  () => process.exit(0),
  (error: unknown) => {
    say(String(error));
    process.exit(1);
  },
);
