import type { Client } from '@elastic/elasticsearch';
import { ACCESS_LOG_TEMPLATE_NAME, accessLogTemplate } from '../../server/install/access_log_template';
import { aCorpus } from '../builders/a_corpus';
import { indexLines, withArrival } from './index_lines';

/** An index under our own template: numbers in quotes become numbers, `-` is ignored, lines of an edge lie together. */
export async function loadThroughTemplate(client: Client, format: string): Promise<string> {
  const index = `kuma-access-log-${format}`;
  await client.indices.putIndexTemplate({ name: ACCESS_LOG_TEMPLATE_NAME, ...accessLogTemplate });
  await client.indices.delete({ index, ignore_unavailable: true });
  await indexLines(client, index, aCorpus('kuma_access_log_json', format).map(withArrival));
  return index;
}
