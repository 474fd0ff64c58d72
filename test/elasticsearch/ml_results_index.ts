import type { Client } from '@elastic/elasticsearch';

/** The mapping that Elastic ML gives its results, as far as our search meets it. Made by this test: no job has ever written into it. */
export async function createMlResults(client: Client, index: string, documents: object[]): Promise<void> {
  const keywords = ['job_id', 'result_type', 'function', 'field_name'].concat(
    ['by', 'over', 'partition'].flatMap((kind) => [`${kind}_field_name`, `${kind}_field_value`]),
  );
  await client.indices.delete({ index, ignore_unavailable: true });
  await client.indices.create({
    index,
    settings: { number_of_replicas: 0 },
    mappings: {
      properties: {
        timestamp: { type: 'date' },
        record_score: { type: 'double' },
        is_interim: { type: 'boolean' },
        bucket_span: { type: 'long' },
        ...Object.fromEntries(keywords.map((name) => [name, { type: 'keyword' as const }])),
      },
    },
  });
  await client.bulk({ refresh: true, operations: documents.flatMap((document) => [{ index: { _index: index } }, document]) });
}

/** The same for what an outlier detection writes. */
export async function createMlOutliers(client: Client, index: string, documents: object[]): Promise<void> {
  await client.indices.delete({ index, ignore_unavailable: true });
  await client.indices.create({
    index,
    settings: { number_of_replicas: 0 },
    mappings: {
      properties: {
        source: { type: 'keyword' },
        destination: { type: 'keyword' },
        last_seen: { type: 'date' },
        ml: { properties: { outlier_score: { type: 'double' } } },
      },
    },
  });
  await client.bulk({ refresh: true, operations: documents.flatMap((document) => [{ index: { _index: index } }, document]) });
}
