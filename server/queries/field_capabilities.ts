import type { estypes } from '@elastic/elasticsearch';
import type { FieldCatalogue } from '../sources/field_catalogue';
import type { ElasticsearchReader } from './elasticsearch_reader';

export function buildFieldCapabilities(indices: string, fields: readonly string[]): estypes.FieldCapsRequest {
  return { index: indices, fields: [...fields], include_unmapped: true, ignore_unavailable: true, allow_no_indices: true };
}

/** Elasticsearch names the indices of a type only where types differ; without names it means all. */
export function readFieldCapabilities(response: estypes.FieldCapsResponse): FieldCatalogue {
  const indices = [response.indices].flat();
  const all = new Set(indices);
  const types = new Map<string, Map<string, Set<string>>>();
  for (const [field, byType] of Object.entries(response.fields)) {
    types.set(
      field,
      new Map(
        Object.entries(byType).map(([type, capability]) => [
          type,
          capability.indices ? new Set([capability.indices].flat()) : all,
        ]),
      ),
    );
  }
  const none = new Map<string, Set<string>>();
  return { indices, typesOf: (field) => types.get(field) ?? none };
}

/** What the configured indices hold now, as this user sees them. One field look-up, no search. */
export async function lookUpFields(
  { elasticsearch, signal }: { elasticsearch: ElasticsearchReader; signal: AbortSignal },
  indices: string,
  fields: readonly string[],
): Promise<FieldCatalogue> {
  return readFieldCapabilities(await elasticsearch.fieldCaps(buildFieldCapabilities(indices, fields), { signal }));
}
