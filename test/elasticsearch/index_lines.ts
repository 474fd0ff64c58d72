import type { Client } from '@elastic/elasticsearch';
import type { CorpusLine } from '../builders/a_corpus';

const BULK = 5_000;

/** Writes documents and makes them searchable; one that Elasticsearch refuses fails the test with its reason. */
export async function indexLines(client: Client, index: string, documents: object[]): Promise<void> {
  for (let at = 0; at < documents.length; at += BULK) {
    const operations = documents.slice(at, at + BULK).flatMap((document) => [{ create: { _index: index } }, document]);
    const { errors, items } = await client.bulk({ operations });
    if (errors) throw new Error(JSON.stringify(items.find(({ create }) => create?.error)?.create?.error));
  }
  await client.indices.refresh({ index });
}

/** What a shipper adds: lines are written when a request ends, and arrive a little later. */
export function withArrival(line: CorpusLine): CorpusLine & { '@timestamp': string } {
  const end = Date.parse(String(line.start_time)) + Number(line.duration_millis);
  return { ...line, '@timestamp': new Date(end + 40).toISOString() };
}
