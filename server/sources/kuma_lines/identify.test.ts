import * as fc from 'fast-check';
import type { RawKey } from '../../../common/domain/edge';
import { identifyAddress, identifyEdge, identifyPeerUri, identifyWorkload, toAddressBook, withoutPort } from './identify';

const PLACES = { source: 0, destination: 1, mesh: 2, workload: 3, upstreamCluster: 4 };

/** Ids of both ends, or why there is no edge. */
function ends(
  source: string | null,
  destination: string | null,
  more: { mesh?: string; workload?: string; cluster?: string } = {},
) {
  const key: RawKey = [source, destination, more.mesh ?? null, more.workload ?? null, more.cluster ?? null];
  const edge = identifyEdge(key, PLACES);
  return edge.kind === 'edge' ? [edge.source.id, edge.destination.id] : edge.kind;
}

/** Every form that Kuma gives to a name that can call or be called, and who is meant. */
const FORMS: Array<[string, string]> = [
  ['backend', '///backend'],
  ['backend-de1397ec09e96dfb', '///backend'],
  ['backend_kuma-demo_svc_3001', '//kuma-demo/backend/3001'],
  ['backend_kuma-demo_svc', '//kuma-demo/backend'],
  ['backend_kuma-demo_svc_3001-de1397ec09e96dfb', '//kuma-demo/backend/3001'],
  ['mesh-1_backend_kuma-demo_us-east_msvc_3001', 'mesh-1/us-east/kuma-demo/backend'],
  ['mesh-1_backend_kuma-demo__mzsvc_3001', 'mesh-1//kuma-demo/backend'],
  ['mesh-1_es1_kuma-system_us-east_extsvc_9200', 'mesh-1/us-east/kuma-system/es1//external'],
  ['kri_msvc_mesh-1_us-east-2_kuma-demo_backend_httpport', 'mesh-1/us-east-2/kuma-demo/backend'],
  ['kri_mzsvc_mesh-1__kuma-demo_backend_3001', 'mesh-1//kuma-demo/backend'],
  ['kri_extsvc_mesh-1__kuma-system_es1_', 'mesh-1//kuma-system/es1//external'],
  ['kri_wl_default_zone-1__orders_', 'default/zone-1//orders'],
  ['default:backend_kuma-demo_svc_3001', 'default//kuma-demo/backend/3001'],
  ['meshpassthrough_tls_*.example.com_443', '///*.example.com//passthrough'],
  ['self_transparentproxy_passthrough_outbound_ipv4', '///passthrough//passthrough'],
  ['direct_access_10.1.2.3_80', '///passthrough//passthrough'],
  ['external', '///external//passthrough'],
  ['unknown', '///unknown//unidentified'],
];
const FULL = FORMS.filter(([raw, id]) => (!id.startsWith('//') || id.endsWith('/passthrough')) && raw !== 'external');
const SYSTEM = ['system_dns', 'ads_cluster', 'kuma_envoy_admin', 'kuma_metrics_hijacker'];

describe('identifyEdge', () => {
  it.each(FORMS)('reads %s as a caller and as a callee', (raw, id) => {
    expect(ends(raw, 'peer')).toEqual([id, '///peer']);
    expect(ends('peer', raw)).toEqual(['///peer', id]);
  });

  it.each(FULL)('prefers %s as the upstream cluster to a bare destination', (raw, id) => {
    const callable = !raw.startsWith('kri_wl');
    expect(ends('peer', 'bare', { cluster: raw })).toEqual(['///peer', callable ? id : '///bare']);
    expect(ends('peer', '-', { cluster: raw })).toEqual(callable ? ['///peer', id] : 'nameless');
  });

  it('prefers the workload to a bare source, both written by one proxy', () => {
    const workload = 'kri_wl_default_zone-1__orders_';
    expect(ends('orders', 'payments', { workload, mesh: 'default' })).toEqual(['default/zone-1//orders', 'default///payments']);
    expect(ends(null, 'payments', { workload })).toEqual(['default/zone-1//orders', '///payments']);
    expect(ends('unknown', 'payments', { workload })).toEqual(['default/zone-1//orders', '///payments']);
  });

  it('does not take another kind of name for a workload', () => {
    expect(ends('orders', 'payments', { workload: 'orders-v2' })[0]).toBe('///orders');
    expect(ends('orders', 'payments', { workload: 'kri_dp_default_zone-1__orders-1_main' })[0]).toBe('///orders');
    expect(ends('orders', 'payments', { workload: '-' })[0]).toBe('///orders');
  });

  it('keeps the destination when the cluster says no more than it', () => {
    expect(ends('a', 'b_ns_svc_80', { cluster: 'b_ns_svc_80-de1397ec09e96dfb' })[1]).toBe('//ns/b/80');
    expect(ends('a', 'b', { cluster: 'localhost_3001' })[1]).toBe('///b');
    expect(ends('a', 'b', { cluster: 'unknown' })[1]).toBe('///b');
  });

  it.each(SYSTEM)('knows %s for plumbing, wherever it stands', (raw) => {
    expect(ends(raw, 'b')).toBe('plumbing');
    expect(ends('a', raw)).toBe('plumbing');
    expect(ends('a', 'b', { cluster: raw })).toBe('plumbing');
  });

  it.each([
    [null, 'b'],
    ['a', null],
    ['-', 'b'],
    ['a', '-'],
    ['', 'b'],
    ['a', ''],
    [null, null],
  ])('does not invent who is missing: %j → %j', (source, destination) => {
    expect(ends(source, destination)).toBe('nameless');
  });

  it('takes the mesh of the line for names that say none, and only for those', () => {
    expect(ends('a', 'kri_msvc_other_z__b_', { mesh: 'default' })).toEqual(['default///a', 'other/z//b']);
    expect(ends('a', 'b', { mesh: '-' })).toEqual(['///a', '///b']);
  });

  it('takes any key', () => {
    const value = fc.option(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('-', '', ...SYSTEM, ...FORMS.map(([raw]) => raw))),
      {
        nil: null,
      },
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 7 }), (key) => {
        const edge = identifyEdge(key, PLACES);
        if (edge.kind !== 'edge') return;
        for (const { id, name } of [edge.source, edge.destination]) {
          expect(id.length).toBeGreaterThan(3);
          expect(name.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('identifyWorkload', () => {
  it('reads the KRI of a workload, and no other name', () => {
    expect(identifyWorkload('kri_wl_default_zone-1__orders_')?.id).toBe('default/zone-1//orders');
    for (const raw of [
      null,
      undefined,
      '',
      '-',
      'orders',
      'kri_dp_default_zone-1__orders-1_main',
      'kri_msvc_default_z__orders_80',
    ])
      expect(identifyWorkload(raw)).toBeUndefined();
  });
});

describe('identifyAddress', () => {
  const book = toAddressBook([
    ['10.0.0.1:0', 'orders'],
    ['10.0.0.1', 'orders'],
    ['10.0.0.2:3004', 'payments'],
    ['10.0.0.9:80', 'one'],
    ['10.0.0.9:81', 'two'],
    ['10.0.0.7:80', 'split-de1397ec09e96dfb'],
    ['10.0.0.7:80', 'split-0123456789abcdef'],
    ['10.0.0.8', 'unknown'],
    ['-', 'nowhere'],
    ['', 'nowhere'],
  ]);
  const dp = 'kri_dp_default_zone-1__orders-1_main';

  it('names a receiver by its address', () => {
    expect(identifyAddress([dp, '10.0.0.1', null], book)?.id).toBe('///orders');
    expect(identifyAddress([dp, '10.0.0.2:0', 'default'], book)?.id).toBe('default///payments');
    expect(identifyAddress([dp, '10.0.0.7', null], book)?.id).toBe('///split');
  });

  it('has no place for what is no address', () => {
    expect([...book.keys()].sort()).toEqual(['10.0.0.1', '10.0.0.2', '10.0.0.7']);
  });

  it('takes the name of the service where the line has one (2.x)', () => {
    expect(identifyAddress(['backend_shop_svc_3001', '10.0.0.1', 'default'], book)?.id).toBe('default//shop/backend/3001');
  });

  it.each([
    ['an address with two names', '10.0.0.9'],
    ['a name that says nothing', '10.0.0.8'],
    ['a stranger', '10.9.9.9'],
    ['an absent address, though lines without an upstream have the same', '-'],
    ['an empty address', ''],
    ['no address', null],
  ])('takes %s for no evidence', (_, address) => {
    expect(identifyAddress([dp, address, null], book)).toBeUndefined();
  });

  it('does not take an absent mesh for a mesh of that name', () => {
    expect(identifyAddress([dp, '10.0.0.1', '-'], book)?.mesh).toBeUndefined();
    expect(identifyAddress(['backend', '10.0.0.1', '-'], book)?.mesh).toBeUndefined();
  });

  it('takes a key that is shorter', () => {
    expect(identifyAddress([], book)).toBeUndefined();
    expect(identifyAddress([dp], book)).toBeUndefined();
  });
});

describe('withoutPort', () => {
  it.each([
    ['10.0.0.1:80', '10.0.0.1'],
    ['10.0.0.1:0', '10.0.0.1'],
    ['10.0.0.1', '10.0.0.1'],
    ['[::1]:80', '::1'],
    ['[::1]', '::1'],
    ['fd00::1', 'fd00::1'],
    ['', ''],
  ])('%s → %s', (address, host) => {
    expect(withoutPort(address)).toBe(host);
  });
});

describe('identifyPeerUri', () => {
  it.each([
    ['spiffe://default.zone-1.mesh.local/workload/gateway', 'default/zone-1//gateway'],
    ['spiffe://default/backend', 'default///backend'],
    ['spiffe://default/backend_shop_svc_3001,kuma://kuma.io/protocol/http', 'default//shop/backend/3001'],
    ['kuma://kuma.io/protocol/http,spiffe://default/backend', 'default///backend'],
    // A trust domain of the administrator's own.
    ['spiffe://example.com/workload/gateway', '///gateway'],
  ])('%s', (uri, id) => {
    expect(identifyPeerUri(uri)?.id).toBe(id);
  });

  it.each([
    null,
    undefined,
    '',
    '-',
    'spiffe://',
    'spiffe://default',
    'spiffe://default/',
    'spiffe:///backend',
    'https://default/backend',
    'spiffe://default.zone-1.mesh.local/ns/shop/sa/backend',
    'spiffe://default/one,spiffe://default/two',
    'kuma://kuma.io/protocol/http',
  ])('%j proves no single caller', (uri) => {
    expect(identifyPeerUri(uri)).toBeUndefined();
  });
});
