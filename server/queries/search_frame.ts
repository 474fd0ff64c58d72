import type { estypes } from '@elastic/elasticsearch';

type Query = estypes.QueryDslQueryContainer;

/** Elasticsearch gives up collecting after this and says so; the answer is then partial and marked. */
const TIMEOUT = '25s';

/** How a reader's documents are got at: in which of the indices they are, where only some hold them, and which fields are read from the document. */
export interface Scope {
  onlyIndices?: readonly string[] | undefined;
  readFromSource: Readonly<Record<string, estypes.MappingRuntimeFieldType>>;
}

/** What searches over one reader's documents have in common: counts all, gives out none. */
export function buildSearchFrame(indices: string, scope: Scope, conditions: Query[]): estypes.SearchRequest {
  return {
    index: indices,
    ignore_unavailable: true,
    allow_no_indices: true,
    size: 0,
    timeout: TIMEOUT,
    track_total_hits: true,
    runtime_mappings: runtimeMappings([scope]),
    query: ofReader(scope, conditions),
  };
}

export const ofReader = ({ onlyIndices }: Pick<Scope, 'onlyIndices'>, conditions: Query[]): Query => ({
  bool: { filter: [...(onlyIndices ? [{ terms: { _index: [...onlyIndices] } }] : []), ...conditions] },
});

export const runtimeMappings = (scopes: ReadonlyArray<Pick<Scope, 'readFromSource'>>) =>
  Object.fromEntries(
    scopes.flatMap(({ readFromSource }) => Object.entries(readFromSource).map(([field, type]) => [field, { type }] as const)),
  );
