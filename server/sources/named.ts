import type { PossibleNames } from './kuma_names/names_of';
import type { Predicate } from './predicate';

/** A field that holds one of the names that a service may go by. */
export const named = (field: string, { exact, prefixes }: PossibleNames): Predicate => ({
  any: [{ is: field, anyOf: exact }, ...prefixes.map((prefix): Predicate => ({ starts: field, with: prefix }))],
});
