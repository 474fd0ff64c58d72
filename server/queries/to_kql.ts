import type { RawKey } from '../../common/domain/edge';
import type { Predicate } from '../sources/predicate';

/** A neutral condition in Kibana's query language, to be read and changed by a person in Discover. */
export function toKql(predicate: Predicate): string {
  if ('is' in predicate) return `${predicate.is}: ${oneOf(predicate.anyOf.map(quote))}`;
  if ('has' in predicate) return `${predicate.has}: *`;
  if ('starts' in predicate) return `${predicate.starts}: ${escapeBare(predicate.with)}*`;
  if ('tokens' in predicate)
    return `${predicate.tokens}: ${oneOf(predicate.anyOf.flatMap((token) => [token, `${token},*`, `*,${token}`, `*,${token},*`]))}`;
  if ('within' in predicate) return `${predicate.within} >= ${predicate.from} and ${predicate.within} < ${predicate.below}`;
  if ('not' in predicate) return `not (${toKql(predicate.not)})`;
  if ('all' in predicate) return joined(predicate.all, 'and');
  return joined(predicate.any, 'or');
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

const joined = (predicates: Predicate[], word: string) => {
  const texts = predicates.map(toKql);
  return texts.length === 1 ? (texts[0] ?? '') : texts.map((text) => `(${text})`).join(` ${word} `);
};

const oneOf = (values: string[]) => (values.length === 1 ? (values[0] ?? '') : `(${values.join(' or ')})`);

const quote = (value: string) => `"${value.replace(/[\\"]/g, '\\$&')}"`;

const escapeBare = (value: string) => value.replace(/[\\():<>"*{}]/g, '\\$&').replace(/\s/g, '\\ ');
