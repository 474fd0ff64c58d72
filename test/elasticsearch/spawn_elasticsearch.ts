import { spawnScript } from './spawn_script';

/** An empty Elasticsearch of its own for a test. Resolves with its address. */
export const spawnElasticsearch = (...args: string[]) => spawnScript('standalone/elasticsearch/run_elasticsearch.ts', args);
