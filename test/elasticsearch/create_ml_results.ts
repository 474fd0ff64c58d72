import type { Client, estypes } from '@elastic/elasticsearch';

type Properties = Record<string, estypes.MappingProperty>;

const KEYWORDS = ['job_id', 'result_type', 'function', 'field_name'].concat(
  ['by', 'over', 'partition'].flatMap((kind) => [`${kind}_field_name`, `${kind}_field_value`]),
);

/** The mapping that Elastic ML gives its records, as far as our search meets it. Made by this test: no job has ever written into it. */
const OF_RECORDS: Properties = {
  timestamp: { type: 'date' },
  record_score: { type: 'double' },
  is_interim: { type: 'boolean' },
  bucket_span: { type: 'long' },
  ...Object.fromEntries(KEYWORDS.map((name) => [name, { type: 'keyword' as const }])),
};

/** The same of what an outlier detection writes. */
const OF_OUTLIERS: Properties = {
  source: { type: 'keyword' },
  destination: { type: 'keyword' },
  last_seen: { type: 'date' },
  ml: { properties: { outlier_score: { type: 'double' } } },
};

export const createMlRecords = (client: Client, index: string, documents: object[]) =>
  create(client, { index, documents, properties: OF_RECORDS });

export const createMlOutliers = (client: Client, index: string, documents: object[]) =>
  create(client, { index, documents, properties: OF_OUTLIERS });

async function create(
  client: Client,
  { index, documents, properties }: { index: string; documents: object[]; properties: Properties },
): Promise<void> {
  await client.indices.delete({ index, ignore_unavailable: true });
  await client.indices.create({ index, settings: { number_of_replicas: 0 }, mappings: { properties } });
  await client.bulk({ refresh: true, operations: documents.flatMap((document) => [{ index: { _index: index } }, document]) });
}
