import type { FieldCatalogue } from './field_catalogue';

/** Not `ip`: it refuses prefixes and the `-` of absent values, and groups differently from a keyword. */
const EXACT = new Set(['keyword', 'constant_keyword', 'wildcard']);
const NUMERIC = new Set(['long', 'integer', 'short', 'byte', 'double', 'float', 'half_float', 'scaled_float', 'unsigned_long']);
const DATES = new Set(['date', 'date_nanos']);
/** Types under which a field holds no value of its own. */
const NO_VALUE = new Set(['object', 'nested', 'unmapped']);
const TEXT = new Set(['text', 'match_only_text']);

/** How a field can be searched in a set of indices. */
export type FieldAccess = { way: 'as_is' | 'read_from_source'; field: string } | undefined;

/** The types under which a field holds values in these indices. */
export function typesWithin(catalogue: FieldCatalogue, field: string, indices: ReadonlySet<string>): Set<string> {
  const types = new Set<string>();
  for (const [type, holders] of catalogue.typesOf(field)) {
    if (NO_VALUE.has(type)) continue;
    const [few, many] = indices.size < holders.size ? [indices, holders] : [holders, indices];
    for (const index of few) {
      if (!many.has(index)) continue;
      types.add(type);
      break;
    }
  }
  return types;
}

const every = (types: Set<string>, allowed: Set<string>) => [...types].every((type) => allowed.has(type));

/** For terms and grouping: the field itself, its `.keyword`, or the document's own text. */
export function exactAccess(catalogue: FieldCatalogue, field: string, indices: ReadonlySet<string>): FieldAccess {
  const types = typesWithin(catalogue, field, indices);
  if (types.size === 0) return undefined;
  if (every(types, EXACT)) return { way: 'as_is', field };
  if (every(types, TEXT) && hasKeywordEverywhere(catalogue, field, indices)) return { way: 'as_is', field: `${field}.keyword` };
  return { way: 'read_from_source', field };
}

function hasKeywordEverywhere(catalogue: FieldCatalogue, field: string, indices: ReadonlySet<string>): boolean {
  const withKeyword = catalogue.typesOf(`${field}.keyword`).get('keyword') ?? new Set<string>();
  const withText = [...TEXT].flatMap((type) => [...(catalogue.typesOf(field).get(type) ?? [])]);
  return withText.filter((index) => indices.has(index)).every((index) => withKeyword.has(index));
}

/** For arithmetic: the field itself, or the number parsed from the document's text. */
export function numberAccess(catalogue: FieldCatalogue, field: string, indices: ReadonlySet<string>): FieldAccess {
  const types = typesWithin(catalogue, field, indices);
  if (types.size === 0) return undefined;
  return { way: every(types, NUMERIC) ? 'as_is' : 'read_from_source', field };
}

/** For time ranges. `text` means that the field is a keyword, or a keyword here and a date there: ISO text serves both. */
export function timeAccess(
  catalogue: FieldCatalogue,
  field: string,
  indices: ReadonlySet<string>,
): 'date' | 'text' | 'read_from_source' | undefined {
  const types = typesWithin(catalogue, field, indices);
  if (types.size === 0) return undefined;
  if (every(types, DATES)) return 'date';
  return every(types, new Set([...DATES, 'keyword'])) ? 'text' : 'read_from_source';
}
