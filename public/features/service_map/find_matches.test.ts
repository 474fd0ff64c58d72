import { aService } from '../../../test/builders/a_service';
import { aServiceMap } from '../../../test/builders/a_service_map';
import { findMatches } from './find_matches';
import { foldMap } from './groups/fold_map';
import { groupServices } from './groups/group_services';

const map = aServiceMap([], { services: ['Web', 'orders', 'order-db', 'order-mail'].map((name) => aService(name)) });
const open = foldMap(map, groupServices(map, 'none'), () => true);

describe('findMatches', () => {
  it('finds by a part of the name in any case', () => {
    expect([...findMatches(open, ' ORDER ')!]).toEqual(['orders', 'order-db', 'order-mail']);
    expect([...findMatches(open, 'web')!]).toEqual(['Web']);
  });

  it('finds the group that a service is folded into', () => {
    const folded = foldMap(map, groupServices(map, 'prefix'), () => true);
    expect([...findMatches(folded, 'order')!]).toEqual(['orders', '→prefix/order']);
  });

  it('finds nobody', () => {
    expect(findMatches(open, 'payments')?.size).toBe(0);
  });

  it('does not search for nothing', () => {
    expect(findMatches(open, '  ')).toBeUndefined();
  });
});
