import * as fc from 'fast-check';
import { parseKumaName } from './parse_kuma_name';

const VECTORS: Array<[string, ReturnType<typeof parseKumaName>]> = [
  ['backend', { kind: 'service', name: 'backend' }],
  ['backend_kuma-demo_svc_3001', { kind: 'service', name: 'backend', namespace: 'kuma-demo', port: 3001 }],
  ['backend_kuma-demo_svc_3001-de1397ec09e96dfb', { kind: 'service', name: 'backend', namespace: 'kuma-demo', port: 3001 }],
  ['backend-de1397ec09e96dfb', { kind: 'service', name: 'backend' }],
  [
    'mesh-1_backend_kuma-demo_us-east_msvc_3001',
    { kind: 'service', name: 'backend', mesh: 'mesh-1', namespace: 'kuma-demo', zone: 'us-east', section: '3001', port: 3001 },
  ],
  [
    'mesh-1_backend_kuma-demo__mzsvc_3001',
    { kind: 'multizone', name: 'backend', mesh: 'mesh-1', namespace: 'kuma-demo', section: '3001', port: 3001 },
  ],
  [
    'mesh-1_es1_kuma-system_us-east_extsvc_9200',
    { kind: 'external', name: 'es1', mesh: 'mesh-1', namespace: 'kuma-system', zone: 'us-east', section: '9200', port: 9200 },
  ],
  [
    'kri_msvc_mesh-1_us-east-2_kuma-demo_backend_httpport',
    { kind: 'service', name: 'backend', mesh: 'mesh-1', zone: 'us-east-2', namespace: 'kuma-demo', section: 'httpport' },
  ],
  ['kri_extsvc_mesh-1__kuma-system_es1_', { kind: 'external', name: 'es1', mesh: 'mesh-1', namespace: 'kuma-system' }],
  ['kri_wl_default_zone-1__orders_', { kind: 'workload', name: 'orders', mesh: 'default', zone: 'zone-1' }],
  [
    'kri_dp_default_zone-1__payments-1_main',
    { kind: 'dataplane', name: 'payments-1', mesh: 'default', zone: 'zone-1', section: 'main' },
  ],
  ['self_inbound_dp_main', { kind: 'local', name: 'self_inbound_dp_main' }],
  ['self_transparentproxy_passthrough_outbound_ipv4', { kind: 'passthrough', name: 'passthrough' }],
  ['localhost_3001', { kind: 'local', name: 'localhost_3001' }],
  ['inbound:10.0.0.1:3001', { kind: 'local', name: 'inbound:10.0.0.1:3001' }],
  ['system_dns', { kind: 'system', name: 'system_dns' }],
  ['ads_cluster', { kind: 'system', name: 'ads_cluster' }],
  ['kuma_envoy_admin', { kind: 'system', name: 'kuma_envoy_admin' }],
  ['kuma_metrics_hijacker', { kind: 'system', name: 'kuma_metrics_hijacker' }],
  ['meshpassthrough_tls_*.example.com_443', { kind: 'passthrough', name: '*.example.com', port: 443 }],
  ['external', { kind: 'passthrough', name: 'external' }],
  ['unknown', { kind: 'unidentified', name: 'unknown' }],
  ['direct_access_10.1.2.3_80', { kind: 'passthrough', name: 'passthrough' }],
  [
    'default:backend_kuma-demo_svc_3001',
    { kind: 'service', name: 'backend', mesh: 'default', namespace: 'kuma-demo', port: 3001 },
  ],
  ['-', { kind: 'unidentified', name: 'unknown' }],
];

describe('parseKumaName', () => {
  it.each(VECTORS)('reads %s', (raw, expected) => {
    expect(parseKumaName(raw)).toEqual(expected);
  });

  it('takes null and undefined for unidentified', () => {
    expect(parseKumaName(null).kind).toBe('unidentified');
    expect(parseKumaName(undefined).kind).toBe('unidentified');
  });

  it('takes any text and gives it a name', () => {
    const pieces = fc.constantFrom(
      'kri',
      '_',
      'msvc',
      'svc',
      ':',
      '-de1397ec09e96dfb',
      'meshpassthrough_',
      '\n',
      'default',
      '80',
      '-',
      '',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 9 }).map((some) => some.join('')),
    );
    fc.assert(
      fc.property(text, (raw) => parseKumaName(raw).name.length > 0),
      { numRuns: 5_000 },
    );
  });

  it('keeps 16 hex digits alone as a name', () => {
    expect(parseKumaName('-de1397ec09e96dfb')).toEqual({ kind: 'service', name: '-de1397ec09e96dfb' });
  });

  it('reads names of kilobytes in no time', () => {
    const started = performance.now();
    for (const piece of ['_', 'a_', '-', ':', 'svc_', '_1', 'kri_', '0'])
      for (const start of ['', 'meshpassthrough_http_', 'a_b_svc_', 'kri_'])
        expect(parseKumaName(start + piece.repeat(30_000)).name.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('keeps a broken KRI as a plain name', () => {
    expect(parseKumaName('kri_msvc_mesh')).toEqual({ kind: 'service', name: 'kri_msvc_mesh' });
  });
});
