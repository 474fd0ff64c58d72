import * as fc from 'fast-check';
import { decode } from './decode';
import { FIELD } from '../kuma_access_log_json/fields';

const LAST_DATE = 8.64e15;
const decodeSource = (source: unknown) => decode({ index: 'logs', id: '1', source }, FIELD);

const RICH = {
  start_time: '2026-11-22T10:02:41.506Z',
  source: 'backend',
  destination: 'inventory',
  source_address: '127.0.2.2',
  destination_address: '127.0.1.4:3003',
  duration_millis: 8,
  bytes_received: 0,
  bytes_sent: 342,
  mesh: 'default',
  zone: 'zone-1',
  workload: 'kri_wl_default_zone-1__backend_',
  direction: 'OUTBOUND',
  upstream_cluster: 'kri_msvc_default_zone-1__inventory_3003',
  method: 'GET',
  path: '/stock/108',
  protocol: 'HTTP/1.1',
  response_code: 503,
  response_flags: 'UF,URX',
  request_id: '5431a7a5',
  trace_id: '576ed6fc',
  downstream_peer_uri_san: null,
  downstream_tls_version: null,
  user_agent: 'backend/1.0',
};

describe('decode', () => {
  it('reads the recommended format', () => {
    expect(decodeSource(RICH)).toEqual({
      index: 'logs',
      documentId: '1',
      start: Date.parse('2026-11-22T10:02:41.506Z'),
      source: 'backend',
      destination: 'inventory',
      sourceAddress: '127.0.2.2',
      destinationAddress: '127.0.1.4:3003',
      duration: 8,
      bytesReceived: 0,
      bytesSent: 342,
      mesh: 'default',
      zone: 'zone-1',
      workload: 'kri_wl_default_zone-1__backend_',
      direction: 'outbound',
      upstreamCluster: 'kri_msvc_default_zone-1__inventory_3003',
      method: 'GET',
      path: '/stock/108',
      protocol: 'HTTP/1.1',
      status: 503,
      flags: ['UF', 'URX'],
      requestId: '5431a7a5',
      traceId: '576ed6fc',
      userAgent: 'backend/1.0',
    });
  });

  it('reads the classic format, in which everything is text, to the same figures', () => {
    const quoted = Object.fromEntries(
      Object.entries(RICH).map(([field, value]) => [field, value === null ? '-' : String(value)]),
    );
    expect(decodeSource(quoted)).toEqual(decodeSource(RICH));
  });

  it.each(['-', '', ' ', null, undefined, 'NaN', 'Infinity', '1e999', Number.NaN, Infinity, -1, '-5', {}, [], [1], true, '12ms'])(
    'leaves out a duration of %j',
    (duration) => {
      expect(decodeSource({ duration_millis: duration })).not.toHaveProperty('duration');
    },
  );

  it('takes arrival for the start only when there is no start', () => {
    const arrival = { '@timestamp': '2026-11-22T11:00:00Z' };
    expect(decodeSource({ ...arrival, start_time: '-' }).start).toBe(Date.parse('2026-11-22T11:00:00Z'));
    expect(decodeSource({ ...arrival, start_time: '2026-11-22T10:00:00Z' }).start).toBe(Date.parse('2026-11-22T10:00:00Z'));
  });

  it.each([
    ['2026-11-22T10:00:00.000Z', '2026-11-22T10:00:00.000Z'],
    ['2026-11-22T10:00:00', '2026-11-22T10:00:00.000Z'],
    ['2026-11-22T11:00:00+01:00', '2026-11-22T10:00:00.000Z'],
    ['1795341600000', '2026-11-22T10:00:00.000Z'],
    [1795341600000, '2026-11-22T10:00:00.000Z'],
  ])('reads %j as Elasticsearch does, in any time zone', (start, expected) => {
    expect(new Date(decodeSource({ start_time: start }).start!).toISOString()).toBe(expected);
  });

  it.each(['1', 'yesterday', '2026', 'Sun Nov 22 2026', '22/11/2026'])('does not guess what %j means', (start) => {
    expect(decodeSource({ start_time: start })).not.toHaveProperty('start');
  });

  it.each([1e300, -1e300, LAST_DATE + 1])('leaves out a start that no calendar holds: %d', (start) => {
    expect(decodeSource({ start_time: start })).not.toHaveProperty('start');
  });

  it('knows no direction but the two', () => {
    expect(decodeSource({ direction: 'UNSPECIFIED' })).not.toHaveProperty('direction');
    expect(decodeSource({ direction: 'INBOUND' }).direction).toBe('inbound');
  });

  it('never throws and never makes a figure that is none, whatever a document holds', () => {
    const value = fc.oneof(
      fc.anything(),
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.constantFrom('-', '', 'NaN', '1e400', '0x10', '٣', '2026-02-30T00:00:00Z', 8.64e15, -8.64e15, 1e16),
    );
    const document = fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...Object.values(FIELD)), value));
    fc.assert(
      fc.property(document, (source) => {
        const line = decodeSource(source);
        for (const [field, found] of Object.entries(line)) {
          expect(found).toBeDefined();
          if (field === 'flags') expect(Array.isArray(found)).toBe(true);
          else expect(['string', 'number']).toContain(typeof found);
          if (typeof found === 'number') expect(Number.isFinite(found)).toBe(true);
        }
        for (const figure of [line.duration, line.bytesReceived, line.bytesSent, line.status])
          if (figure !== undefined) expect(figure).toBeGreaterThanOrEqual(0);
        if (line.start !== undefined) expect(() => new Date(line.start as number).toISOString()).not.toThrow();
        expect(() => JSON.stringify(line)).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });
});
