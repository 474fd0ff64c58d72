import type { Predicate } from '../../server/sources/predicate';

export type Document = Record<string, string | number | null | undefined>;

/**
 * What Elasticsearch would answer for one document whose fields are keywords and numbers: a second opinion on predicates.
 * A field named `x.keyword` is the field `x`.
 */
export function matches(predicate: Predicate, document: Document): boolean {
  const text = (field: string) => {
    const value = document[field.replace(/\.keyword$/, '')];
    return value === null || value === undefined ? undefined : String(value);
  };
  if ('is' in predicate) return predicate.anyOf.includes(text(predicate.is) ?? '\u0000absent');
  if ('has' in predicate) return text(predicate.has) !== undefined;
  if ('starts' in predicate) return text(predicate.starts)?.startsWith(predicate.with) ?? false;
  if ('tokens' in predicate) return (text(predicate.tokens) ?? '').split(',').some((token) => predicate.anyOf.includes(token));
  if ('within' in predicate) {
    const value = Number(text(predicate.within) ?? Number.NaN);
    return value >= predicate.from && value < predicate.below;
  }
  if ('not' in predicate) return !matches(predicate.not, document);
  return 'all' in predicate
    ? predicate.all.every((part) => matches(part, document))
    : predicate.any.some((part) => matches(part, document));
}
