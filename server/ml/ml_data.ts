import type { estypes } from '@elastic/elasticsearch';
import type { Predicate } from '../sources/predicate';
import type { AccessLogReader } from '../sources/source';
import { toQuery } from '../queries/to_query';

/** The access logs that jobs read, as the detected dialect has them. */
export interface MlData {
  reader: AccessLogReader;
  /** Index pattern, comma separated. */
  indices: string;
  /** Edges there are about, for the memory of models; see estimate_memory. */
  edges: number;
  space: string;
}

/** Lists are what ML's own documents hold. */
export const indexList = ({ indices }: Pick<MlData, 'indices'>): string[] => indices.split(',');

/** Outbound lines of this dialect that meet all of these. */
export const linesQuery = ({ reader }: Pick<MlData, 'reader'>, ...predicates: Predicate[]): estypes.QueryDslQueryContainer => ({
  bool: {
    filter: [
      ...(reader.onlyIndices ? [{ terms: { _index: reader.onlyIndices } }] : []),
      ...[reader.is.line, reader.is.outbound, ...predicates].map(toQuery),
    ],
  },
});

/** Fields whose index has them in no usable type are read from the documents, without a script; absent where all are usable. */
export function runtimeMappings({ reader }: Pick<MlData, 'reader'>): { runtime_mappings?: estypes.MappingRuntimeFields } {
  const fields = Object.entries(reader.readFromSource);
  return fields.length === 0 ? {} : { runtime_mappings: Object.fromEntries(fields.map(([field, type]) => [field, { type }])) };
}
