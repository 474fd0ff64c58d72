import type { Predicate } from '../sources/predicate';
import { EVERYTHING, NOTHING } from '../sources/predicate';

/**
 * The same condition without parts that every or no document meets: formats that lack a field leave such parts behind.
 * What remains of them is only EVERYTHING or NOTHING as a whole.
 */
export function simplifyPredicate(predicate: Predicate): Predicate {
  if ('not' in predicate) return negate(simplifyPredicate(predicate.not));
  if ('all' in predicate) {
    const parts = predicate.all.map(simplifyPredicate).flatMap((part) => ('all' in part ? part.all : [part]));
    return parts.some(isNothing) ? NOTHING : (only(parts) ?? { all: parts });
  }
  if ('any' in predicate) {
    const parts = predicate.any.map(simplifyPredicate).flatMap((part) => ('any' in part ? part.any : [part]));
    return parts.some(isEverything) ? EVERYTHING : (only(parts) ?? { any: parts });
  }
  return predicate;
}

/** Of a simplified condition. */
const isNothing = (predicate: Predicate) => 'any' in predicate && predicate.any.length === 0;
const isEverything = (predicate: Predicate) => 'all' in predicate && predicate.all.length === 0;

function negate(simplified: Predicate): Predicate {
  if ('not' in simplified) return simplified.not;
  if (isNothing(simplified)) return EVERYTHING;
  return isEverything(simplified) ? NOTHING : { not: simplified };
}

const only = (parts: Predicate[]): Predicate | undefined => (parts.length === 1 ? parts[0] : undefined);
