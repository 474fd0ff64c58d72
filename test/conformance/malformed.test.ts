import fc from 'fast-check';
import { decodeSpan as decodeApmSpan } from '../../server/sources/apm_traces/decode';
import { decodeLine } from '../../server/sources/application_logs/decode';
import { decodeEvent as decodeEcsEvent } from '../../server/sources/ecs_traces/decode';
import { identifyProxy, identifySeries } from '../../server/sources/kuma_metrics/identify';
import { recogniseText } from '../../server/sources/kuma_text/recognise_text';
import { decodeEvent as decodeOtelEvent } from '../../server/sources/otel_traces/decode';
import { accessLogSources } from '../../server/sources/registry';
import type { SourceId } from '../../common/domain/source_id';
import { aFieldCatalogue, templated, unprepared } from '../builders/a_field_catalogue';
import { aCorpus } from '../builders/a_corpus';
import { aSpoiltDocument, notNumbers } from './malformed';
import { RECORDED_LINES, RECORDED_SPANS } from './recorded';

/**
 * Documents spoilt in every way that a generator thinks of: cut, of another type, a megabyte long, emoji, ten thousand labels. Whatever a decoder makes of
 * them, it does not throw, and no number of it is none.
 */
const RUNS = { numRuns: 150, seed: 7 };
const some = (documents: () => unknown[]) => documents().slice(0, 40);
const stored = (source: unknown) => ({ index: 'spoilt', id: '1', source });

describe('spoilt documents', () => {
  it.each(RECORDED_LINES.map((recorded) => [recorded.name, recorded] as const))('%s', (_, { documents, decode }) => {
    fc.assert(
      fc.property(aSpoiltDocument(some(documents)), (document) => {
        const line = decode(document);
        expect(notNumbers(line)).toEqual([]);
        const { duration = 0, status = 0, bytesSent = 0 } = line;
        expect(Math.min(duration, status, bytesSent)).toBeGreaterThanOrEqual(0);
        if (line.start !== undefined) expect(() => new Date(line.start ?? 0).toISOString()).not.toThrow();
      }),
      RUNS,
    );
  });

  it.each(RECORDED_SPANS.map((recorded) => [recorded.name, recorded] as const))('%s', (_, { documents, decode }) => {
    fc.assert(
      fc.property(aSpoiltDocument(some(documents)), (document) => {
        const span = decode(document);
        expect(notNumbers(span)).toEqual([]);
        if (span) expect(span.traceId && span.spanId).toBeTruthy();
        for (const decodeEvent of [decodeOtelEvent, decodeEcsEvent])
          expect(notNumbers(decodeEvent(stored(document)))).toEqual([]);
        expect(notNumbers(decodeApmSpan(stored(document), (name) => `labels.${name.replaceAll('.', '_')}`))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('application logs', () => {
    const names = {
      time: '@timestamp',
      traceId: 'trace.id',
      spanIds: ['span.id'],
      texts: ['message'],
      level: 'log.level',
      service: 'service.name',
      others: [],
    };
    const line = {
      '@timestamp': '2026-11-22T10:00:00Z',
      trace: { id: 'a1' },
      span: { id: 'b2' },
      message: 'hello',
      log: { level: 'warn' },
    };
    fc.assert(
      fc.property(aSpoiltDocument([line]), (document) => {
        expect(notNumbers(decodeLine(stored(document), names))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('metrics: labels of any kind tell a series or nothing', () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.constantFrom('kri_msvc_default_zone-1__payments_3004', 'kri_msvc_', 'self_inbound_dp_main', '_', '', '-', 'kri_wl_a'),
      fc.string({ unit: 'binary' }),
      fc.constant('x'.repeat(1_000_000)),
    );
    const places = { cluster: 0, workload: 1, copiedWorkload: 2, service: 3, mesh: 4, zone: 5, instance: 6, since: 7 };
    fc.assert(
      fc.property(fc.array(value, { maxLength: 8 }), (key) => {
        const series = identifySeries(key, places);
        expect(['outbound', 'inbound', 'plumbing', 'nameless']).toContain(series.kind);
        expect(notNumbers(series)).toEqual([]);
        expect(notNumbers(identifyProxy(key, places))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('keys of edges and services: an identity or none', () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('unknown', 'kri_dp_default_zone-1__a-1_main', '-', ''),
    );
    for (const id of Object.keys(accessLogSources) as SourceId[]) {
      const reader = accessLogSources[id].resolve(
        aFieldCatalogue({ a: Object.fromEntries(accessLogSources[id].fieldsToLookUp.map((field) => [field, 'keyword'])) }),
      );
      if (!reader) throw new Error(`No reader of ${id}.`);
      fc.assert(
        fc.property(fc.array(value, { maxLength: 8 }), (key) => {
          expect(['edge', 'plumbing', 'nameless']).toContain(reader.identifyEdge(key).kind);
          expect(() => [reader.identifyCallee(key, new Map()), reader.identifyPeer(key)]).not.toThrow();
        }),
        RUNS,
      );
    }
  });

  it('an index whose fields have any types resolves to a reader or to none', () => {
    const type = fc.constantFrom(
      'keyword',
      'text',
      'text+keyword',
      'long',
      'float',
      'date',
      'object',
      'ip',
      'boolean',
      'flattened',
      'nested',
    );
    const mapping = fc
      .constantFrom(templated, unprepared)
      .chain((fields) => fc.record(Object.fromEntries(Object.keys(fields).map((field) => [field, type]))));
    fc.assert(
      fc.property(mapping, (fields) => {
        const reader = accessLogSources.kuma_access_log_json.resolve(aFieldCatalogue({ odd: fields, whole: templated }));
        expect(reader?.callerKey.length).toBeGreaterThanOrEqual(2);
      }),
      RUNS,
    );
  });

  it('texts', () => {
    const texts = aCorpus('collector', 'logs_ecs').map(({ message }) => ({ message }));
    fc.assert(
      fc.property(aSpoiltDocument(texts), (document) => {
        const { message } = (document ?? {}) as { message?: unknown };
        expect(['request', 'connection', 'json', undefined]).toContain(recogniseText(message));
      }),
      RUNS,
    );
  });
});
