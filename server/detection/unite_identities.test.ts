import * as fc from 'fast-check';
import type { ServiceIdentity } from '../../common/domain/service';
import { templated } from '../../test/builders/a_field_catalogue';
import { aReader } from '../../test/builders/a_reader';
import { createUnifier } from './unite_identities';

const reader = aReader(templated);
/** Who is meant by a raw name as the destination of a line of this mesh. */
function identity(raw: string, mesh: string | null = 'default'): ServiceIdentity {
  const edge = reader.identifyEdge(['somebody', raw, mesh, null, null, null]);
  if (edge.kind !== 'edge') throw new Error(`${raw} is nobody`);
  return edge.destination;
}

const BARE = identity('backend');
const ZONE_1 = identity('kri_msvc_default_z1__backend_80');
const ZONE_2 = identity('kri_msvc_default_z2__backend_80');

describe('createUnifier', () => {
  it('gives a bare name the only full identity there is', () => {
    expect(createUnifier([BARE, ZONE_1])(BARE)).toEqual(ZONE_1);
  });

  it('keeps two zones apart, and a bare name from both', () => {
    const unify = createUnifier([ZONE_1, ZONE_2, BARE]);
    expect(unify(ZONE_1)).toEqual(ZONE_1);
    expect(unify(ZONE_2)).toEqual(ZONE_2);
    expect(unify(BARE)).toEqual(BARE);
  });

  it('takes the one in the zone at the other end of the edge', () => {
    const unify = createUnifier([ZONE_1, ZONE_2]);
    expect(unify(BARE, 'z2')).toEqual(ZONE_2);
    expect(unify(BARE, 'z3')).toEqual(BARE);
  });

  it('does not join what contradicts: another mesh, another namespace', () => {
    const other = identity('kri_msvc_other_z1__backend_80');
    expect(createUnifier([other])(BARE)).toEqual(BARE);
    const inShop = identity('kri_msvc_default_z1_shop_backend_80');
    expect(createUnifier([inShop])(identity('backend_bank_svc_80')).id).toBe('default//bank/backend/80');
    expect(createUnifier([inShop])(identity('backend_shop_svc_80'))).toEqual(inShop);
    expect(createUnifier([inShop])(identity('backend', null))).toEqual(inShop);
  });

  it('does not join two meshes that have a zone of one name', () => {
    const other = identity('kri_msvc_other_z1__backend_80');
    const nowhere = identity('backend', null);
    expect(createUnifier([ZONE_1, other])(nowhere, 'z1')).toEqual(nowhere);
  });

  it('leaves what is outside or unknown alone', () => {
    const outside = identity('kri_extsvc_default_z1__backend_');
    expect(createUnifier([outside])(BARE)).toEqual(BARE);
    for (const raw of ['unknown', 'external', 'kri_extsvc_default___backend_'])
      expect(createUnifier([ZONE_1])(identity(raw))).toEqual(identity(raw));
  });

  it('does not take the zone that proxies reported for an identity', () => {
    const reported = { ...BARE, zone: 'z1' };
    expect(createUnifier([reported])(BARE)).toEqual(BARE);
    expect(createUnifier([ZONE_1])(reported)).toEqual(ZONE_1);
  });

  it('does not depend on the order in which names are met', () => {
    const some = fc.shuffledSubarray(
      [
        'backend',
        'a',
        'kri_msvc_default_z1__backend_80',
        'kri_msvc_default_z2__backend_80',
        'kri_wl_default_z1__a_',
        'unknown',
      ].map((raw) => identity(raw)),
    );
    fc.assert(
      fc.property(some, fc.constantFrom(undefined, 'z1', 'z2'), (identities, near) => {
        const [forward, backward] = [createUnifier(identities), createUnifier([...identities].reverse())];
        for (const each of identities) expect(forward(each, near)).toEqual(backward(each, near));
      }),
    );
  });
});
