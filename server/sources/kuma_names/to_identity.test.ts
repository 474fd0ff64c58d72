import * as fc from 'fast-check';
import { edgeId } from '../../../common/domain/edge';
import { parseKumaName } from './parse_kuma_name';
import { toIdentity } from './to_identity';

const idOf = (raw: string, mesh?: string) => toIdentity(parseKumaName(raw), mesh).id;

describe('toIdentity', () => {
  it.each([
    ['backend', undefined, '///backend'],
    ['backend', 'default', 'default///backend'],
    ['backend_kuma-demo_svc_3001', 'default', 'default//kuma-demo/backend/3001'],
    ['backend_kuma-demo_svc_3001-de1397ec09e96dfb', 'default', 'default//kuma-demo/backend/3001'],
    ['default:backend_kuma-demo_svc_3001', undefined, 'default//kuma-demo/backend/3001'],
    ['mesh-1_backend_kuma-demo_us-east_msvc_3001', undefined, 'mesh-1/us-east/kuma-demo/backend'],
    ['kri_msvc_mesh-1_us-east_kuma-demo_backend_httpport', undefined, 'mesh-1/us-east/kuma-demo/backend'],
    ['kri_wl_mesh-1_us-east_kuma-demo_backend_', 'other', 'mesh-1/us-east/kuma-demo/backend'],
    ['kri_extsvc_mesh-1__kuma-system_es1_', undefined, 'mesh-1//kuma-system/es1//external'],
    ['unknown', 'default', 'default///unknown//unidentified'],
    ['external', undefined, '///external//passthrough'],
  ])('%s in mesh %s is %s', (raw, mesh, id) => {
    expect(idOf(raw, mesh)).toBe(id);
  });

  it('gives the port of a MeshService or MeshMultiZoneService no part in its identity, whichever form names it', () => {
    expect(idOf('mesh-1_backend_kuma-demo__mzsvc_3001')).toBe(idOf('mesh-1_backend_kuma-demo__mzsvc_3002'));
    expect(idOf('mesh-1_backend_kuma-demo__mzsvc_3001')).toBe(idOf('kri_mzsvc_mesh-1__kuma-demo_backend_3001'));
    expect(idOf('mesh-1_backend_kuma-demo__msvc_3001')).toBe(idOf('kri_msvc_mesh-1__kuma-demo_backend_3001'));
  });

  it('keeps equal names in two meshes, zones, namespaces and ports apart', () => {
    const names = [
      'kri_msvc_m1_z1_n1_a_',
      'kri_msvc_m2_z1_n1_a_',
      'kri_msvc_m1_z2_n1_a_',
      'kri_msvc_m1_z1_n2_a_',
      'kri_msvc_m1___a_',
      'a_n1_svc_80',
      'a_n1_svc_81',
      'a_n1_svc',
    ];
    expect(new Set(names.map((raw) => idOf(raw, 'm1'))).size).toBe(names.length);
  });

  it('is one id a name, whatever the name, also beyond what ids keep of it', () => {
    const tricky = fc
      .array(fc.constantFrom('/', '%', '%2F', '→', '~', 'a', '%7E', ' ', '\u0000'), { maxLength: 6 })
      .map((some) => some.join(''));
    const name = fc.oneof(tricky, fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ minLength: 195, maxLength: 210 }));
    const parts = fc.record({ name: name.filter((text) => text !== ''), mesh: name, zone: name, namespace: name });
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const [one, other] = [a, b].map((service) => toIdentity({ kind: 'workload', ...service }));
        expect(one!.id === other!.id).toBe(JSON.stringify(a) === JSON.stringify(b));
        expect(one!.id).not.toContain('→');
        expect(one!.id.length).toBeLessThan(4 * 3 * 250);
      }),
      { numRuns: 3_000 },
    );
  });

  it('keeps names of kilobytes apart that begin alike, in short ids', () => {
    const ids = ['a', 'b'].map((end) => idOf('x'.repeat(10_000) + end));
    expect(ids[0]).not.toBe(ids[1]);
    expect(ids[0]?.length).toBeLessThan(150);
  });

  it('does not take a name that looks like a shortened one for it', () => {
    const long = 'x'.repeat(10_000);
    const shortened = idOf(long).replace(/^\/+/, '');
    expect(idOf(shortened)).not.toBe(idOf(long));
  });

  it('makes edge ids that cannot collide', () => {
    const service = (name: string) => toIdentity({ kind: 'service', name }).id;
    expect(edgeId(service('a→b'), service('c'))).not.toBe(edgeId(service('a'), service('b→c')));
  });
});
