import { Failure } from './failure';
import type { ElasticsearchOptions, RunningElasticsearch } from './start_elasticsearch';
import { startElasticsearch } from './start_elasticsearch';

/** The Elasticsearch that ELASTICSEARCH_URL names, which is left running, or one of our own. */
export async function provideElasticsearch(
  options: ElasticsearchOptions,
  env: NodeJS.ProcessEnv = process.env,
): Promise<RunningElasticsearch> {
  const url = env.ELASTICSEARCH_URL?.replace(/\/+$/, '');
  if (!url) return startElasticsearch(options);
  await requireAnswer(url);
  return { url, ended: new Promise(() => undefined), stop: () => Promise.resolve() };
}

/** Any answer will do: whether these credentials suffice shows when they are used. */
async function requireAnswer(url: string): Promise<void> {
  const shown = url.replace(/\/\/[^@/]*@/, '//');
  try {
    const { origin } = new URL(url);
    await fetch(`${origin}/_cluster/health`, { signal: AbortSignal.timeout(10_000) });
  } catch {
    throw new Failure(
      `ELASTICSEARCH_URL names ${shown}, which does not answer. Check the address, or unset it to get one of our own.`,
    );
  }
}
