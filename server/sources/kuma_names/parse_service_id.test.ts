import * as fc from 'fast-check';
import { parseKumaName } from './parse_kuma_name';
import { parseServiceId } from './parse_service_id';
import { toIdentity } from './to_identity';

const part = fc.string({ minLength: 1, maxLength: 40 });

it('gives back what toIdentity put into an id', () => {
  fc.assert(
    fc.property(part, fc.option(part), fc.option(part), fc.option(part), (name, mesh, zone, namespace) => {
      const identity = toIdentity({
        kind: 'service',
        name,
        ...(mesh === null ? {} : { mesh }),
        ...(zone === null ? {} : { zone }),
        ...(namespace === null ? {} : { namespace }),
      });
      expect(parseServiceId(identity.id)).toEqual(identity);
    }),
  );
});

it.each([
  'backend',
  'backend_kuma-demo_svc_3001',
  'kri_wl_default_zone-1__orders_',
  'kri_extsvc_mesh-1__kuma-system_es1_',
  'a/b%→~c',
])('finds the same service again: %s', (raw) => {
  const identity = toIdentity(parseKumaName(raw), 'default');
  const { port: _, ...known } = identity;
  expect(parseServiceId(identity.id)).toMatchObject(known);
});

it('keeps the beginning of a name of kilobytes', () => {
  const { id } = toIdentity({ kind: 'service', name: 'x'.repeat(10_000) });
  expect(parseServiceId(id).name).toBe('x'.repeat(100));
});
