import { aFieldCatalogue, ecs, logstash, templated, typed, unprepared } from '../../../test/builders/a_field_catalogue';
import type { Mapping } from '../../../test/builders/a_field_catalogue';
import type { AccessLogReader } from '../source';
import { kumaAccessLogJson } from './source';

const resolve = (indices: Record<string, Mapping>): AccessLogReader => {
  const reader = kumaAccessLogJson.resolve(aFieldCatalogue(indices));
  if (!reader) throw new Error('no reader');
  return reader;
};

const without = (mapping: Mapping, ...fields: string[]): Mapping =>
  Object.fromEntries(Object.entries(mapping).filter(([field]) => !fields.includes(field)));

describe('kumaAccessLogJson', () => {
  it('(a) reads an index that nobody prepared by its keywords, and numbers from the documents', () => {
    const reader = resolve({ a: unprepared });
    expect(reader.callerKey).toEqual(['source.keyword', 'destination.keyword']);
    expect(reader.calleeKey).toEqual(['destination.keyword', 'source_address.keyword']);
    expect(reader.calleeNamed).toBe(0);
    expect(reader.peerKey).toBeUndefined();
    expect(reader.readFromSource).toEqual({ duration_millis: 'long', bytes_received: 'long', bytes_sent: 'long' });
    expect(reader.unprepared).toEqual(['duration_millis', 'bytes_received', 'bytes_sent']);
    expect(reader.time).toEqual({
      field: 'start_time',
      kind: 'date',
      dateField: 'start_time',
      isArrival: false,
      arrivalField: '@timestamp',
    });
    expect(reader.fields).toEqual({ duration: 'duration_millis', bytesReceived: 'bytes_received', bytesSent: 'bytes_sent' });
    expect(reader.onlyIndices).toBeUndefined();
  });

  it('(a2) reads a Logstash data stream by its keywords, and time as text', () => {
    const reader = resolve({ a2: logstash });
    expect(reader.callerKey).toEqual(['source', 'destination']);
    expect(reader.time).toEqual({
      field: 'start_time',
      kind: 'text',
      dateField: '@timestamp',
      isArrival: false,
      arrivalField: '@timestamp',
    });
    expect(reader.unprepared).toContain('start_time');
    expect(reader.readFromSource).not.toHaveProperty('start_time');
  });

  it('(b, d) reads our template without touching documents', () => {
    const reader = resolve({ b: templated });
    expect(reader.readFromSource).toEqual({});
    expect(reader.unprepared).toEqual([]);
    expect(reader.callerKey).toEqual(['source', 'destination', 'mesh', 'zone', 'workload', 'upstream_cluster']);
    expect(reader.calleeKey).toEqual(['workload', 'destination', 'source_address', 'mesh']);
    expect(reader.calleeNamed).toBe(1);
    expect(reader.peerKey).toEqual(['workload', 'downstream_peer_uri_san']);
    expect(reader.fields).toMatchObject({ status: 'response_code', flags: 'response_flags' });
    expect(reader.is.probe).toBeDefined();
  });

  it('(c) reads typed JSON without touching documents', () => {
    const reader = resolve({ c: typed });
    expect(reader.readFromSource).toEqual({});
    expect(reader.callerKey).toEqual(['source.keyword', 'destination.keyword']);
    expect(reader.is.probe).toBeUndefined();
  });

  it('reads a mix of (a) and (b) from the documents where they differ, and both as one', () => {
    const reader = resolve({ a: unprepared, b: templated });
    expect(reader.onlyIndices).toBeUndefined();
    expect(reader.readFromSource).toMatchObject({ source: 'keyword', destination: 'keyword', duration_millis: 'long' });
    expect(reader.callerKey.slice(0, 2)).toEqual(['source', 'destination']);
    // Only the prepared one has these: nothing differs.
    expect(reader.readFromSource).not.toHaveProperty('workload');
    expect(reader.fields.status).toBe('response_code');
    expect(reader.time.kind).toBe('date');
  });

  it('names its indices when the pattern meets others, in which source is an object', () => {
    const reader = resolve({ e: ecs, b: templated, a: unprepared });
    expect(reader.onlyIndices).toEqual(['a', 'b']);
  });

  it('leaves out what lacks a source, a destination or a duration', () => {
    const pieces = ['source', 'destination', 'duration_millis'].map((field) => [`no-${field}`, without(typed, field)] as const);
    expect(resolve({ ...Object.fromEntries(pieces), whole: typed }).onlyIndices).toEqual(['whole']);
    expect(kumaAccessLogJson.resolve(aFieldCatalogue(Object.fromEntries(pieces)))).toBeUndefined();
  });

  it('does not take nothing, or other documents, for access logs', () => {
    expect(kumaAccessLogJson.resolve(aFieldCatalogue({}))).toBeUndefined();
    expect(kumaAccessLogJson.resolve(aFieldCatalogue({ e: ecs }))).toBeUndefined();
  });

  it('counts arrival when lines have no start', () => {
    const { time, unprepared: slow } = resolve({ a: without(unprepared, 'start_time') });
    expect(time).toEqual({ field: '@timestamp', kind: 'date', dateField: '@timestamp', isArrival: true });
    expect(slow).not.toContain('@timestamp');
  });

  it('counts arrival for all when one index has no start, because its lines would be in no window', () => {
    const startless = without(unprepared, 'start_time');
    expect(resolve({ a: startless, b: templated }).time).toMatchObject({ field: '@timestamp', kind: 'date', isArrival: true });
    const neither = without(unprepared, 'start_time', '@timestamp');
    expect(resolve({ a: neither, b: templated }).time).toMatchObject({ field: 'start_time', isArrival: false });
    expect(resolve({ e: ecs, b: templated }).time.isArrival).toBe(false);
  });

  it('reads the arrival from documents where it is no date: sorting and newest need one', () => {
    const reader = resolve({ a: { ...without(unprepared, 'start_time'), '@timestamp': 'text' } });
    expect(reader.time).toEqual({ field: '@timestamp', kind: 'read_from_source', dateField: '@timestamp', isArrival: true });
    expect(reader.readFromSource).toMatchObject({ '@timestamp': 'date' });
    const keptAsText = resolve({ a2: { ...logstash, '@timestamp': 'keyword' } });
    expect(keptAsText.time).toMatchObject({ field: 'start_time', kind: 'text', dateField: '@timestamp' });
    expect(keptAsText.readFromSource).toMatchObject({ '@timestamp': 'date' });
  });

  it('reads a start that is text from the documents', () => {
    const reader = resolve({ a: { ...unprepared, start_time: 'text+keyword' } });
    expect(reader.time).toMatchObject({ field: 'start_time', kind: 'read_from_source' });
    expect(reader.readFromSource).toMatchObject({ start_time: 'date' });
  });

  it('resolves thousands of indices in no time', () => {
    const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`logs-${n}`, n % 2 ? typed : ecs]));
    const catalogue = aFieldCatalogue(many);
    const started = performance.now();
    expect(kumaAccessLogJson.resolve(catalogue)?.onlyIndices).toHaveLength(1_500);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('looks up every field that it may use, and its keyword', () => {
    const { fieldsToLookUp } = kumaAccessLogJson;
    for (const field of Object.keys(templated)) {
      if (field !== 'response_code_details') expect(fieldsToLookUp).toEqual(expect.arrayContaining([field, `${field}.keyword`]));
    }
  });
});
