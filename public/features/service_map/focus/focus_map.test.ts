import fc from 'fast-check';
import { aServiceMap } from '../../../../test/builders/a_service_map';
import { anEdge } from '../../../../test/builders/an_edge';
import type { ServiceId } from '../../../../common/domain/service';
import type { Focus } from './focus';
import { focusMap } from './focus_map';
import { focusEntries, parseFocus } from './focus_params';

const map = aServiceMap(
  [
    ['gateway', 'web'],
    ['web', 'orders'],
    ['web', 'backend'],
    ['backend', 'inventory'],
    ['orders', 'inventory'],
    ['inventory', 'redis'],
    ['cron', 'redis'],
  ].map(([source = '', destination = '']) => anEdge(source, destination)),
);
const id = (name: string) => name as ServiceId;
const left = (focus: Focus) =>
  focusMap(map, focus)
    .services.map(({ name }) => name)
    .sort();

describe('focusMap', () => {
  it('leaves neighbours on both sides, to a depth', () => {
    expect(left({ service: id('orders'), depth: 1, direction: 'both' })).toEqual(['inventory', 'orders', 'web']);
    expect(left({ service: id('orders'), depth: 2, direction: 'both' })).toEqual(
      ['backend', 'gateway', 'inventory', 'orders', 'redis', 'web'].filter((name) => name !== 'backend'),
    );
  });

  it('leaves callers only, or callees only', () => {
    expect(left({ service: id('inventory'), depth: 2, direction: 'up' })).toEqual(['backend', 'inventory', 'orders', 'web']);
    expect(left({ service: id('inventory'), depth: 6, direction: 'down' })).toEqual(['inventory', 'redis']);
  });

  it('leaves every way from one to the other', () => {
    const focused = focusMap(map, { service: id('web'), to: id('redis') });
    expect(focused.services.map(({ name }) => name).sort()).toEqual(['backend', 'inventory', 'orders', 'redis', 'web']);
    expect(focused.edges).toHaveLength(5);
    expect(left({ service: id('redis'), to: id('web') })).toEqual([]);
  });

  it('leaves nothing of what is not there', () => {
    expect(left({ service: id('ghost'), depth: 3, direction: 'both' })).toEqual([]);
  });

  it('is kept in the address', () =>
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom('both' as const, 'up' as const, 'down' as const),
        fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
        (service, depth, direction, to) => {
          const focus: Focus =
            to === undefined ? { service: id(service), depth, direction } : { service: id(service), to: id(to) };
          expect(parseFocus(new URLSearchParams(focusEntries(focus)))).toEqual(focus);
        },
      ),
    ));

  it('takes garbage for what is usual', () => {
    expect(parseFocus(new URLSearchParams('focus=a&depth=99&direction=sideways'))).toEqual({
      service: 'a',
      depth: 1,
      direction: 'both',
    });
    expect(parseFocus(new URLSearchParams('to=b'))).toBeUndefined();
  });
});
