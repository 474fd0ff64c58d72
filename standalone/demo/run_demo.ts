import { Client } from '@elastic/elasticsearch';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createApp } from '../../server/app';
import { cacheFolder, downloadFolder } from '../elasticsearch/cache_folder';
import { Failure } from '../elasticsearch/failure';
import { requirePort } from '../elasticsearch/free_port';
import { requireSpace } from '../elasticsearch/free_space';
import { makeFolder } from '../elasticsearch/make_folder';
import { provideElasticsearch } from '../elasticsearch/provide_elasticsearch';
import type { Reporter } from '../elasticsearch/reporter';
import { createAlerting } from '../alerting/create_alerting';
import { createPreviewServer } from '../server/create_preview_server';
import { createKnownFindingDocuments } from '../server/known_finding_documents';
import { close, listen } from '../server/listen';
import { buildPage } from './build_page';
import type { CleanUp } from './clean_up';
import { DemoData } from './demo_data';
import { DEMO_INDICES, DEMO_METRIC_INDICES, DEMO_SPAN_INDICES } from './demo_index';
import type { DemoOptions } from './demo_options';
import { parseDemoOptions } from './demo_options';
import { DemoStore } from './demo_store';
import { lockFolder } from './folder_lock';
import { keepAlive } from './keep_alive';
import { createLogger } from './logger';
import { readCapture } from './traffic/capture';

/** Data of eight days is 1.2 GB; merging segments needs as much again for a moment. */
const SPACE = 3 * 2 ** 30;
/** Increase when the same capture gives other documents: data of an older version is thrown away. */
const DATA_VERSION = 4;

export interface DemoSurroundings {
  args: string[];
  env: NodeJS.ProcessEnv;
  reporter: Reporter;
  /** Resolves `runDemo` when it fires. */
  signal: AbortSignal;
  /** What has to be ended, whether `runDemo` resolves or rejects. */
  cleanUp: CleanUp;
}

/** Resolves when it is told to stop, rejects with a Failure when it cannot go on. */
export async function runDemo({ args, env, reporter, signal, cleanUp }: DemoSurroundings): Promise<void> {
  const options = parseDemoOptions(args, env);
  if (options.port !== 0) {
    const remedy = `Stop what uses it, or choose another one: npm run demo -- --port ${options.port + 1}`;
    await requirePort(options.port, 'the preview', remedy);
  }
  const cache = cacheFolder();
  if (cache.remark) reporter.say(cache.remark);
  const folder = options.folder ?? join(cache.path, 'demo');
  if (!env.ELASTICSEARCH_URL) await requireSpace(folder, SPACE, 'the demo');
  await makeFolder(folder);
  cleanUp.add(lockFolder(folder));

  const begun = Date.now();
  const elasticsearch = await provideElasticsearch(
    { downloads: downloadFolder(cache.path, env), folder: join(folder, 'elasticsearch'), heap: options.heap, reporter, signal },
    env,
  );
  cleanUp.add(() => elasticsearch.stop());
  const gone = elasticsearch.ended.then((words) => {
    if (!signal.aborted) throw new Failure(`Elasticsearch has ended. Its log says:\n${words ?? ''}`);
  });
  await Promise.race([gone, serve(), told(signal)]);

  async function serve(): Promise<void> {
    const page = join(folder, 'page');
    const bundled = buildPage(page).catch((error: unknown) => {
      throw new Failure(`The page does not compile: ${error instanceof Error ? error.message : String(error)}`);
    });
    const client = new Client({ node: elasticsearch.url, requestTimeout: 60_000 });
    cleanUp.add(() => client.close());
    const data = createData(client, options, reporter, signal);
    await Promise.all([bundled, data.load()]);
    if (signal.aborted) return;

    const settings = {
      accessLogIndices: env.MESH_OBSERVABILITY_ACCESS_LOG_INDICES ?? DEMO_INDICES,
      traceIndices: env.MESH_OBSERVABILITY_TRACE_INDICES ?? DEMO_SPAN_INDICES,
      metricIndices: env.MESH_OBSERVABILITY_METRIC_INDICES ?? DEMO_METRIC_INDICES,
    };
    const context = {
      elasticsearch: client,
      transport: client.transport,
      space: 'default',
      settings,
      licence: { type: 'basic' },
    };
    const logger = createLogger(reporter);
    const app = createApp({ logger, now: () => Date.now() });
    let address = '';
    const name = env.MESH_OBSERVABILITY_PREVIEW_NAME;
    const knownFindings = createKnownFindingDocuments(client);
    const alerting = await createAlerting({
      client,
      context: { ...context, knownFindings },
      logger,
      address: () => address,
      name,
    });
    const alerts = { recent: () => alerting.recentAlerts() };
    const server = createPreviewServer({
      app,
      context: { ...context, alerts, knownFindings },
      pageFolder: page,
      alerting,
    });
    cleanUp.add(() => close(server));
    address = await listen(server, options.port);
    const leaving = new AbortController();
    const rules = alerting.run(AbortSignal.any([signal, leaving.signal]));
    cleanUp.add(() => {
      leaving.abort();
      return rules;
    });
    const seconds = Math.round((Date.now() - begun) / 1000);
    reporter.say(`The map of the mesh is at ${address} (ready after ${seconds} s). Ctrl-C ends it and all that it started.`);
    await keepAlive(data, reporter, signal);
  }
}

function told(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function createData(client: Client, { days }: DemoOptions, reporter: Reporter, signal: AbortSignal): DemoData {
  const capture = readCapture();
  const fingerprint = createHash('sha256').update(`${DATA_VERSION} ${capture.fingerprint}`).digest('hex').slice(0, 16);
  return new DemoData({ store: new DemoStore(client, fingerprint, signal), capture, days, now: () => Date.now(), reporter });
}
