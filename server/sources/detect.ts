import type { FieldCatalogue } from './field_catalogue';
import { accessLogSources } from './registry';
import type { AccessLogReader, AccessLogSource } from './source';

/** Every field whose type tells which dialects the indices hold. */
export const fieldsToLookUp = (): string[] => Object.values(accessLogSources).flatMap((source) => source.fieldsToLookUp);

export const timeFields = (): AccessLogSource['timeFields'][] =>
  Object.values(accessLogSources).map((source) => source.timeFields);

/** The dialect that these indices hold, and how it can be read. Undefined: none that is known. */
export function detectAccessLogs(catalogue: FieldCatalogue): AccessLogReader | undefined {
  for (const source of Object.values(accessLogSources)) {
    const reader = source.resolve(catalogue);
    if (reader) return reader;
  }
  return undefined;
}
