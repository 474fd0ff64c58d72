import type { FieldCatalogue } from '../../server/sources/field_catalogue';

/** Field → type, as one index maps it. `text+keyword` is text with a keyword beside it, as dynamic mapping makes it. */
export type Mapping = Record<string, string>;

/**
 * What field capabilities would say of these indices:
 * `aFieldCatalogue({ 'logs-a': { source: 'text+keyword', duration_millis: 'long' } })`.
 */
export function aFieldCatalogue(indices: Record<string, Mapping>): FieldCatalogue {
  const types = new Map<string, Map<string, Set<string>>>();
  const add = (field: string, type: string, index: string) => {
    const byType = types.get(field) ?? new Map<string, Set<string>>();
    byType.set(type, (byType.get(type) ?? new Set()).add(index));
    types.set(field, byType);
  };
  for (const [index, mapping] of Object.entries(indices)) {
    for (const [field, type] of Object.entries(mapping)) {
      if (type === 'text+keyword') {
        add(field, 'text', index);
        add(`${field}.keyword`, 'keyword', index);
      } else add(field, type, index);
    }
  }
  return { indices: Object.keys(indices), typesOf: (field) => types.get(field) ?? new Map<string, Set<string>>() };
}

const CLASSIC = [
  'source',
  'destination',
  'source_address',
  'destination_address',
  'duration_millis',
  'bytes_received',
  'bytes_sent',
];
const RICH_TEXT = [
  ...['mesh', 'zone', 'workload', 'direction', 'upstream_cluster', 'method', 'path', 'protocol', 'response_flags'],
  ...['request_id', 'trace_id', 'downstream_peer_uri_san', 'downstream_tls_version', 'user_agent'],
];
const NUMBERS = ['duration_millis', 'bytes_received', 'bytes_sent', 'response_code'];

const all = (fields: string[], type: string): Mapping => Object.fromEntries(fields.map((field) => [field, type]));

/** (a) An index that nobody prepared: quoted strings under dynamic mapping. */
export const unprepared: Mapping = { '@timestamp': 'date', start_time: 'date', ...all(CLASSIC, 'text+keyword') };
/** (a2) What Logstash's data stream maps strings to. */
export const logstash: Mapping = { '@timestamp': 'date', start_time: 'keyword', ...all(CLASSIC, 'keyword') };
/** (c) Typed JSON of the classic fields under dynamic mapping. */
export const typed: Mapping = { ...unprepared, ...all(NUMBERS.slice(0, 3), 'long') };
/** (b, d) Our own template: everything the recommended format can hold. */
export const templated: Mapping = {
  '@timestamp': 'date',
  start_time: 'date',
  ...all([...CLASSIC, ...RICH_TEXT], 'keyword'),
  ...all(NUMBERS, 'long'),
};
/** ECS documents in an index that the same pattern meets: `source` is an object there. */
export const ecs: Mapping = { '@timestamp': 'date', source: 'object', 'source.ip': 'ip', destination: 'object', message: 'text' };
