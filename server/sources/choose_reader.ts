import type { FieldCatalogue } from './field_catalogue';

/** The reader of a dialect, beside the indices that hold others only. No reader: none that is known. */
export interface ChosenReader<Reader> {
  reader?: Reader;
  otherIndices: string[];
}

/** Of the dialects that these indices hold the first: read together, two roads would count the same requests twice. */
export function chooseReader<Reader extends { onlyIndices?: string[] }>(
  catalogue: FieldCatalogue,
  sources: Readonly<Record<string, { resolve(catalogue: FieldCatalogue): Reader | undefined }>>,
): ChosenReader<Reader> {
  const [reader, ...others] = Object.values(sources).flatMap((source) => source.resolve(catalogue) ?? []);
  if (!reader) return { otherIndices: [] };
  const read = new Set(reader.onlyIndices ?? catalogue.indices);
  const further = others.flatMap(({ onlyIndices }) => onlyIndices ?? catalogue.indices).filter((index) => !read.has(index));
  return { reader, otherIndices: [...new Set(further)].sort() };
}
