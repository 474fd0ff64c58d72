import type { estypes } from '@elastic/elasticsearch';
import type { CoverageNote } from '../../common/domain/coverage';
import type { SecurityReader } from './elasticsearch_reader';

const patternsOf = (indices: string) => indices.split(',').filter((pattern) => !pattern.startsWith('-'));

/** Patterns of this cluster in a list of patterns: what a role of another cluster covers cannot be asked here. */
const localPatterns = (indices: string) => patternsOf(indices).filter((pattern) => !pattern.includes(':'));

export function buildHasPrivileges(indices: string): estypes.SecurityHasPrivilegesRequest | undefined {
  const names = localPatterns(indices);
  return names.length === 0 ? undefined : { index: [{ names, privileges: ['read'] }] };
}

/** Patterns that the role does not cover whole; a part of such a pattern may still be readable. */
export function readNotCovered({ index }: estypes.SecurityHasPrivilegesResponse): string[] {
  return Object.entries(index)
    .filter(([, privileges]) => !privileges.read)
    .map(([pattern]) => pattern);
}

/**
 * Whether any grant shows only some documents or fields. A grant of other indices counts too: which of several grants holds for an
 * index is Elasticsearch's to decide, and a remark too many is better than one too few.
 */
export function readLimits({ indices }: estypes.SecurityGetUserPrivilegesResponse): { documents: boolean; fields: boolean } {
  return {
    documents: indices.some(({ query }) => query !== undefined && [query].flat().length > 0),
    fields: indices.some(({ field_security: fields }) => fields !== undefined && [fields].flat().some(hidesFields)),
  };
}

const hidesFields = ({ grant, except }: { grant?: estypes.Fields; except?: estypes.Fields }) =>
  (except !== undefined && [except].flat().length > 0) || (grant !== undefined && ![grant].flat().includes('*'));

/** What the user's role keeps out of an answer, as far as Elasticsearch tells; nothing where nobody logs in or it does not tell. */
export async function findReadingRights(
  { security, signal }: { security?: SecurityReader; signal: AbortSignal },
  indices: string,
): Promise<CoverageNote[]> {
  if (!security) return [];
  const request = buildHasPrivileges(indices);
  const [notCovered, limits] = await Promise.all([
    request ? security.hasPrivileges(request, { signal }).then(readNotCovered, () => []) : [],
    // Refused to whoever acts with an API key.
    security.getUserPrivileges({}, { signal }).then(readLimits, () => ({ documents: false, fields: false })),
  ]);
  return [
    ...(notCovered.length > 0
      ? [{ code: 'not_readable' as const, indices: notCovered, all: notCovered.length === new Set(patternsOf(indices)).size }]
      : []),
    ...(limits.documents || limits.fields ? [{ code: 'reading_limited' as const, ...limits }] : []),
  ];
}
