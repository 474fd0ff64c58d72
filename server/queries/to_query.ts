import type { estypes } from '@elastic/elasticsearch';
import type { RawKey } from '../../common/domain/edge';
import type { TimeRange } from '../../common/domain/time_range';
import type { Predicate } from '../sources/predicate';
import { simplifyPredicate } from './simplify_predicate';

type Query = estypes.QueryDslQueryContainer;

/** A neutral condition in Elasticsearch's language. Everything is in filter context: nothing is scored, everything can be cached. */
export const toQuery = (predicate: Predicate): Query => translate(simplifyPredicate(predicate));

function translate(predicate: Predicate): Query {
  if ('is' in predicate) return { terms: { [predicate.is]: predicate.anyOf } };
  if ('has' in predicate) return { exists: { field: predicate.has } };
  if ('starts' in predicate) return { prefix: { [predicate.starts]: predicate.with } };
  if ('tokens' in predicate) return { regexp: { [predicate.tokens]: `(.*,)?(${predicate.anyOf.join('|')})(,.*)?` } };
  if ('within' in predicate) return { range: { [predicate.within]: { gte: predicate.from, lt: predicate.below } } };
  if ('not' in predicate) return { bool: { must_not: [translate(predicate.not)] } };
  if ('all' in predicate) return predicate.all.length === 0 ? { match_all: {} } : { bool: toConjunction(predicate.all) };
  return predicate.any.length === 0
    ? { match_none: {} }
    : { bool: { should: predicate.any.map(translate), minimum_should_match: 1 } };
}

/** What must not be met goes beside what must: as a query of its own it would be taken from all documents there are. */
function toConjunction(parts: readonly Predicate[]): estypes.QueryDslBoolQuery {
  const met = parts.flatMap((part) => ('not' in part ? [] : [translate(part)]));
  const unmet = parts.flatMap((part) => ('not' in part ? [translate(part.not)] : []));
  return { ...(met.length > 0 ? { filter: met } : {}), ...(unmet.length > 0 ? { must_not: unmet } : {}) };
}

/** True for a condition that no document meets: what it would count need not be asked for. */
export function isNothing(predicate: Predicate): boolean {
  const simple = simplifyPredicate(predicate);
  return 'any' in simple && simple.any.length === 0;
}

/**
 * Text in ISO form serves a date and, because UTC with milliseconds sorts as text, a keyword. The format says how the bounds
 * are written, whatever format the index has for its dates.
 */
export function buildTimeFilter(field: string, range: TimeRange): Query {
  const [from, to] = [range.from, range.to].map((at) => new Date(at).toISOString());
  return { range: { [field]: { gte: from as string, lt: to as string, format: 'strict_date_optional_time' } } };
}

/** The lines of one raw key; null stands for an absent field. Fields beyond the key's end may hold anything. */
export function buildKeyFilter(fields: readonly string[], key: RawKey): Query {
  const conditions = fields.slice(0, key.length).map((field, place): Query => {
    const value = key[place] ?? null;
    return value === null ? { bool: { must_not: [{ exists: { field } }] } } : { term: { [field]: value } };
  });
  return { bool: { filter: conditions } };
}

export function buildPartsFilter(fields: readonly string[], parts: readonly RawKey[]): Query {
  return { bool: { should: parts.map((part) => buildKeyFilter(fields, part)), minimum_should_match: 1 } };
}
