import { aService } from '../../../../test/builders/a_service';
import { aServiceMap } from '../../../../test/builders/a_service_map';
import { anEdge } from '../../../../test/builders/an_edge';
import { groupServices, isReadable } from './group_services';

const many = (count: number, patch: (place: number) => Parameters<typeof aService>[1], nameOf = (place: number) => `s${place}`) =>
  aServiceMap([], { services: Array.from({ length: count }, (_, place) => aService(nameOf(place), patch(place))) });

describe('groupServices', () => {
  it('leaves a readable map alone, unless asked', () => {
    const map = many(30, (place) => ({ namespace: `n${place % 3}` }));
    expect(isReadable(map)).toBe(true);
    expect(groupServices(map, 'auto').by).toBeUndefined();
    expect(groupServices(map, 'namespace').groups.map(({ name }) => name)).toEqual(['n0', 'n1', 'n2']);
    expect(groupServices(map, 'none').groups).toEqual([]);
  });

  it('takes the finest grouping that fits a screen', () => {
    const map = many(600, (place) => ({ zone: `z${place % 3}`, namespace: `n${place % 40}` }));
    expect(groupServices(map, 'auto').by).toBe('namespace');
    const fine = many(600, (place) => ({ zone: `z${place % 3}`, namespace: `n${place % 300}` }));
    expect(groupServices(fine, 'auto').by).toBe('zone');
  });

  it('goes by names where nothing else is known, and by calls where names tell nothing either', () => {
    const named = many(
      200,
      () => ({ zone: undefined, mesh: undefined }),
      (place) => `team${place % 20}-s${place}`,
    );
    expect(groupServices(named, 'auto').by).toBe('prefix');
    const services = Array.from({ length: 160 }, (_, place) => aService(`s${place}`, { zone: undefined, mesh: undefined }));
    // Eight rings of twenty with a hub each.
    const edges = services.flatMap((_, place) => {
      const hub = Math.floor(place / 20) * 20;
      return place === hub
        ? []
        : [anEdge(`s${hub}`, `s${place}`), anEdge(`s${place}`, `s${place + 1 < hub + 20 ? place + 1 : hub + 1}`)];
    });
    const { by, groups } = groupServices(aServiceMap(edges, { services }), 'auto');
    expect(by).toBe('calls');
    expect(groups).toHaveLength(8);
    expect(groups.map(({ name }) => name)).toEqual(expect.arrayContaining(['s0', 's20', 's140']));
  });

  it('makes no group of one, and one of many that have no such thing', () => {
    const map = many(60, (place) => ({ namespace: place < 2 ? 'two' : place === 2 ? 'one' : place < 23 ? undefined : 'rest' }));
    expect(groupServices(map, 'namespace').groups.map(({ name, members }) => [name, members.length])).toEqual([
      ['two', 2],
      ['rest', 37],
      [undefined, 20],
    ]);
  });
});
