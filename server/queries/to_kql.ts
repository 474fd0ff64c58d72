import type { RawKey } from '../../common/domain/edge';
import type { Predicate } from '../sources/predicate';
import { simplifyPredicate } from './simplify_predicate';

/** A neutral condition in Kibana's query language, to be read and changed by a person in Discover. */
export const toKql = (predicate: Predicate): string => translate(simplifyPredicate(predicate));

function translate(predicate: Predicate): string {
  if ('is' in predicate) return `${predicate.is}: ${oneOf(predicate.anyOf.map(quote))}`;
  if ('has' in predicate) return `${predicate.has}: *`;
  if ('starts' in predicate) return `${predicate.starts}: ${escapeBare(predicate.with)}*`;
  if ('tokens' in predicate)
    return `${predicate.tokens}: ${oneOf(predicate.anyOf.flatMap((token) => [token, `${token},*`, `*,${token}`, `*,${token},*`]))}`;
  if ('within' in predicate) return `${predicate.within} >= ${predicate.from} and ${predicate.within} < ${predicate.below}`;
  if ('not' in predicate) return `not (${translate(predicate.not)})`;
  // Simplified, an empty list is the whole condition.
  if ('all' in predicate) return joined(predicate.all, 'and') || '*';
  return joined(predicate.any, 'or') || 'not *';
}

/** The lines of any of these raw keys. */
export function keysToKql(fields: readonly string[], parts: readonly RawKey[]): string {
  const each = parts.map((part) => {
    const conditions = fields.slice(0, part.length).map((field, place) => {
      const value = part[place] ?? null;
      return value === null ? `not ${field}: *` : `${field}: ${quote(value)}`;
    });
    return conditions.join(' and ');
  });
  return each.length === 1 ? (each[0] ?? '') : each.map((text) => `(${text})`).join(' or ');
}

const joined = (predicates: Predicate[], word: string) => predicates.map((part) => `(${translate(part)})`).join(` ${word} `);

const oneOf = (values: string[]) => (values.length === 1 ? (values[0] ?? '') : `(${values.join(' or ')})`);

const quote = (value: string) => `"${value.replace(/[\\"]/g, '\\$&')}"`;

/**
 * Outside quotes, where `*` can stand: special characters are escaped, and so are words that would join or negate. These by
 * their first letter's code, because KQL takes `\not` for a line break and `ot`. Spaces may stay.
 */
const escapeBare = (value: string) =>
  value
    .replace(/[\\():<>"*{}]/g, '\\$&')
    .replace(/(and|or|not)(?=\s)/gi, (word) => `\\u00${word.charCodeAt(0).toString(16)}${word.slice(1)}`);
