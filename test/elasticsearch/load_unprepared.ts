import type { Client } from '@elastic/elasticsearch';
import { aCorpus } from '../builders/a_corpus';
import { indexLines, withArrival } from './index_lines';

/** An index that nobody prepared: every string becomes text with a `.keyword`, and Elasticsearch guesses that start_time is a date. */
export async function loadUnprepared(client: Client, format: string): Promise<string> {
  const index = `unprepared-${format}`;
  await client.indices.delete({ index, ignore_unavailable: true });
  await indexLines(client, index, aCorpus('kuma_access_log_json', format).map(withArrival));
  return index;
}
