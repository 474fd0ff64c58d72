import { holdProcess } from './held_process';
import { spawnElasticsearch } from './spawn_elasticsearch';

/** One Elasticsearch for the whole run: ELASTICSEARCH_URL's, or a real one of our own, which ends with the run whatever happens. */
export default async function globalSetup(): Promise<void> {
  if (process.env.ELASTICSEARCH_URL) return;
  const { child, url } = await spawnElasticsearch('test-elasticsearch');
  holdProcess(child);
  process.env.ELASTICSEARCH_URL = url;
}
