import type { FieldCatalogue } from './field_catalogue';
import { exactAccess, numberAccess, typesWithin } from './field_access';

export interface FieldResolver {
  /** Indices that hold the dialect. */
  indices: ReadonlySet<string>;
  readFromSource: Record<string, 'long' | 'date' | 'keyword'>;
  /** The first of these fields that exists, ready to be searched for whole values. */
  exact(...names: string[]): string | undefined;
  number(name: string): string | undefined;
}

/**
 * Fields of spans as these indices have them: keywords, text with a keyword beside it, parts of a `flattened` object, or, where nothing else
 * is left, read from the document.
 */
export function createFieldResolver(catalogue: FieldCatalogue, indices: ReadonlySet<string>): FieldResolver {
  const readFromSource: FieldResolver['readFromSource'] = {};
  const flattenedRoot = (name: string) =>
    [...parentsOf(name)].some((parent) => typesWithin(catalogue, parent, indices).has('flattened'));
  return {
    indices,
    readFromSource,
    exact(...names) {
      for (const name of names) {
        const access = exactAccess(catalogue, name, indices);
        if (access?.way === 'read_from_source') readFromSource[access.field] = 'keyword';
        if (access) return access.field;
        if (flattenedRoot(name)) return name;
      }
      return undefined;
    },
    number(name) {
      const access = numberAccess(catalogue, name, indices);
      if (access?.way === 'read_from_source') readFromSource[access.field] = 'long';
      return access?.field;
    },
  };
}

function* parentsOf(name: string): Generator<string> {
  for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) yield name.slice(0, dot);
}

/** Indices of the catalogue in which every one of these fields has a value. */
export function indicesWith(catalogue: FieldCatalogue, fields: readonly string[]): Set<string> {
  return new Set(
    catalogue.indices.filter((index) => fields.every((field) => typesWithin(catalogue, field, new Set([index])).size > 0)),
  );
}
