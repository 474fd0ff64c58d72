import * as fc from 'fast-check';
import { anEdge } from '../../test/builders/an_edge';
import { aService } from '../../test/builders/a_service';
import { filterMap, toFacets } from './filter_map';

const NONE = { mesh: [], zone: [], namespace: [], text: '', hide: [] };
const services = [
  aService('web', { zone: 'z1', namespace: 'shop' }),
  aService('orders', { zone: 'z2', namespace: 'shop' }),
  aService('payments', { zone: 'z2', namespace: 'bank', mesh: 'other' }),
  aService('passthrough', { kind: 'passthrough', mesh: undefined, zone: undefined }),
  aService('lonely', { zone: undefined, namespace: undefined }),
];
const edges = [anEdge('web', 'orders'), anEdge('orders', 'payments'), anEdge('web', 'passthrough')];
const shown = (patch: Partial<Parameters<typeof filterMap>[2]>) => {
  const map = filterMap(services, edges, { ...NONE, ...patch });
  return [map.services.map(({ id }) => id).join(' '), map.edges.map(({ id }) => id).join(' ')];
};

describe('filterMap', () => {
  it('keeps all without filters', () => {
    expect(filterMap(services, edges, NONE)).toEqual({ services, edges });
  });

  it('keeps edges one end of which matches, and who is at the other', () => {
    expect(shown({ zone: ['z1'] })).toEqual(['web orders passthrough', 'web→orders web→passthrough']);
    expect(shown({ mesh: ['other'] })).toEqual(['orders payments', 'orders→payments']);
    expect(shown({ namespace: ['bank'], zone: ['z1', 'z2'] })).toEqual(['orders payments', 'orders→payments']);
  });

  it('finds text in any part of a name, in any case', () => {
    expect(shown({ text: 'PAY' })).toEqual(['orders payments', 'orders→payments']);
    expect(shown({ text: 'bank' })).toEqual(['orders payments', 'orders→payments']);
    expect(shown({ text: 'no such thing' })).toEqual(['', '']);
  });

  it('hides what was let through, also when it is what was searched', () => {
    expect(shown({ hide: ['passthrough'] })[0]).toBe('web orders payments lonely');
    expect(shown({ hide: ['passthrough'], text: 'passthrough' })).toEqual(['', '']);
  });

  it('does not take a service without a zone for one of any', () => {
    expect(shown({ zone: ['undefined'] })).toEqual(['', '']);
    expect(shown({ text: 'lonely' })).toEqual(['lonely', '']);
  });

  it('never shows an edge without its ends, nor what was not there', () => {
    const some = (values: string[]) => fc.subarray(values);
    const filters = fc.record({
      mesh: some(['default', 'other']),
      zone: some(['z1', 'z2']),
      namespace: some(['shop', 'bank']),
      text: fc.constantFrom('', 'o', 'pay', 'SHOP'),
      hide: some(['probes', 'passthrough']) as fc.Arbitrary<Array<'probes' | 'passthrough'>>,
    });
    fc.assert(
      fc.property(filters, (asked) => {
        const map = filterMap(services, edges, asked);
        const ids = new Set(map.services.map(({ id }) => id));
        expect(map.edges.every(({ source, destination }) => ids.has(source) && ids.has(destination))).toBe(true);
        expect(services).toEqual(expect.arrayContaining(map.services));
      }),
    );
  });
});

describe('toFacets', () => {
  it('has every choice once, sorted', () => {
    expect(toFacets([...services, ...services])).toEqual({
      meshes: ['default', 'other'],
      zones: ['z1', 'z2'],
      namespaces: ['bank', 'shop'],
    });
    expect(toFacets([])).toEqual({ meshes: [], zones: [], namespaces: [] });
  });
});
