import type { estypes } from '@elastic/elasticsearch';
import type { TimeRange } from '../../common/domain/time_range';
import type { FieldCatalogue } from '../sources/field_catalogue';
import type { ElasticsearchReader } from './elasticsearch_reader';
import { buildTimeFilter } from './to_query';

/** Lines may arrive before they start, by this much, when clocks differ. */
const CLOCK_SKEW = 24 * 60 * 60 * 1000;

/** With a window, only indices that can hold lines of it: an old index of another preparation does not slow down a new one. */
export function buildFieldCapabilities(
  indices: string,
  fields: readonly string[],
  window?: { range: TimeRange; timeFields: Array<{ start: string; arrival: string }> },
): estypes.FieldCapsRequest {
  const request = {
    index: indices,
    fields: [...fields],
    include_unmapped: true,
    ignore_unavailable: true,
    allow_no_indices: true,
  };
  if (!window) return request;
  const { range, timeFields } = window;
  const should = timeFields.flatMap(({ start, arrival }): estypes.QueryDslQueryContainer[] => [
    buildTimeFilter(start, range),
    {
      range: {
        [arrival]: { gte: new Date(Math.max(0, range.from - CLOCK_SKEW)).toISOString(), format: 'strict_date_optional_time' },
      },
    },
  ]);
  return { ...request, index_filter: { bool: { should, minimum_should_match: 1 } } };
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
  const unseen = readFailures(response);
  return { indices, typesOf: (field) => types.get(field) ?? none, ...(unseen ? { unseen } : {}) };
}

/** Partial answers name the indices that failed; the client's types do not know of it. */
function readFailures(response: estypes.FieldCapsResponse): FieldCatalogue['unseen'] {
  const { failures = [] } = response as { failures?: Array<{ indices?: string[]; failure?: { error?: { reason?: string } } }> };
  const [first] = failures;
  if (!first) return undefined;
  const count = failures.reduce((sum, { indices }) => sum + (indices?.length ?? 1), 0);
  return { count, reason: (first.failure?.error?.reason ?? 'unknown').slice(0, 300) };
}

/** What the configured indices hold, as this user sees them. A field look-up touches no document and is no search. */
export async function lookUpFields(
  { elasticsearch, signal }: { elasticsearch: ElasticsearchReader; signal: AbortSignal },
  ...question: Parameters<typeof buildFieldCapabilities>
): Promise<FieldCatalogue> {
  return readFieldCapabilities(await elasticsearch.fieldCaps(buildFieldCapabilities(...question), { signal }));
}
