import type { ChosenReader } from './choose_reader';
import { chooseReader } from './choose_reader';
import type { FieldCatalogue } from './field_catalogue';
import { accessLogSources } from './registry';
import type { AccessLogReader, AccessLogSource } from './source';

/** Every field whose type tells which dialects the indices hold. */
export const fieldsToLookUp = (): string[] => [
  ...new Set(Object.values(accessLogSources).flatMap((source) => source.fieldsToLookUp)),
];

export const timeFields = (): AccessLogSource['timeFields'][] =>
  Object.values(accessLogSources).map((source) => source.timeFields);

/** The dialect of access logs that these indices hold, and how it can be read. */
export const detectAccessLogs = (catalogue: FieldCatalogue): ChosenReader<AccessLogReader> =>
  chooseReader(catalogue, accessLogSources);

/** Every dialect that these indices hold, the one that is read first. */
export const everyAccessLog = (catalogue: FieldCatalogue): AccessLogReader[] =>
  Object.values(accessLogSources).flatMap((source) => source.resolve(catalogue) ?? []);
