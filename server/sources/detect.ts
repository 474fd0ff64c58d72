import type { FieldCatalogue } from './field_catalogue';
import { accessLogSources } from './registry';
import type { AccessLogReader, AccessLogSource } from './source';

/** Every field whose type tells which dialects the indices hold. */
export const fieldsToLookUp = (): string[] => [
  ...new Set(Object.values(accessLogSources).flatMap((source) => source.fieldsToLookUp)),
];

export const timeFields = (): AccessLogSource['timeFields'][] =>
  Object.values(accessLogSources).map((source) => source.timeFields);

/** The dialect that these indices hold, and how it can be read. Of several the first of the registry. Undefined: none that is known. */
export const detectAccessLogs = (catalogue: FieldCatalogue): AccessLogReader | undefined => resolveAll(catalogue)[0];

/** Indices that hold lines of another dialect than the detected one only. */
export function indicesOfOtherDialects(catalogue: FieldCatalogue): string[] {
  const [first, ...others] = resolveAll(catalogue).map(({ onlyIndices }) => onlyIndices ?? catalogue.indices);
  return [...new Set(others.flat())].filter((index) => !first?.includes(index)).sort();
}

const resolveAll = (catalogue: FieldCatalogue): AccessLogReader[] =>
  Object.values(accessLogSources).flatMap((source) => source.resolve(catalogue) ?? []);
