import fc from 'fast-check';
import { HIDEABLE } from '../../../common/domain/hideable';
import type { EdgeId } from '../../../common/domain/edge';
import type { ServiceId } from '../../../common/domain/service';
import { COLUMN_IDS } from '../../features/map_table/column_id';
import type { GroupId } from '../../features/service_map/groups/group';
import type { PageState } from './page_state';
import { DEFAULT_PAGE_STATE, EDGE_LABELS, parsePageState, toSearch } from './page_state';
import { REPLAY_SPANS } from './replay_span';

const someText = fc.string({ unit: 'grapheme', maxLength: 40 });
const aName = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const names = fc.uniqueArray(aName, { maxLength: 5 });
const aTime = fc.oneof(
  fc.constantFrom('now', 'now-15m', 'now-1d/d', 'now/w'),
  fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((date) => date.toISOString()),
);
const aSelection = fc.oneof(
  fc.constant({}),
  aName.map((id) => ({ selection: { kind: 'edge' as const, id: id as EdgeId } })),
  aName.map((id) => ({ selection: { kind: 'service' as const, id: id as ServiceId } })),
  aName.map((id) => ({ selection: { kind: 'group' as const, id: id as GroupId } })),
);
const aFold: fc.Arbitrary<PageState['fold']> = fc.record({
  by: fc.constantFrom('auto' as const, 'none' as const, 'zone' as const, 'calls' as const),
  folded: fc.constantFrom('auto' as const, 'all' as const, 'none' as const),
  except: fc.uniqueArray(
    aName.map((name) => `→zone/${name}` as GroupId),
    { maxLength: 4 },
  ),
});
const aFocus = fc.oneof(
  fc.constant({}),
  aName.map((id) => ({ focus: { service: id as ServiceId, depth: 3, direction: 'up' as const } })),
  fc.tuple(aName, aName).map(([from, to]) => ({ focus: { service: from as ServiceId, to: to as ServiceId } })),
);
const aComparison = fc.oneof(
  fc.constant({}),
  fc.constantFrom('before' as const, 'day' as const, 'week' as const).map((compare) => ({ compare })),
  fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((date) => ({
    compare: { from: date.toISOString() },
    panel: 'changes' as const,
  })),
);
const aReplay = fc.oneof(
  fc.constant({}),
  fc.constantFrom(...REPLAY_SPANS).map((replay) => ({ replay })),
);
const aState: fc.Arbitrary<PageState> = fc
  .record({
    rangeFrom: aTime,
    rangeTo: aTime,
    refresh: fc.record({ every: fc.integer({ min: 1_000, max: 86_400_000 }), paused: fc.boolean() }),
    mesh: names,
    zone: names,
    namespace: names,
    find: someText,
    onlyMatches: fc.boolean(),
    hide: fc.subarray([...HIDEABLE]),
    label: fc.constantFrom(...EDGE_LABELS),
    view: fc.constantFrom('map' as const, 'table' as const),
    without: fc.subarray([...COLUMN_IDS]),
    fold: aFold,
  })
  .chain((state) =>
    fc
      .tuple(aSelection, aComparison, aReplay, aFocus)
      .map(([selection, compare, replay, focus]) => ({ ...state, ...selection, ...compare, ...replay, ...focus })),
  );

test('an address says exactly what the page shows', () =>
  fc.assert(fc.property(aState, (state) => expect(parsePageState(toSearch(state))).toEqual(state))));

test('garbage never throws, and what is made of it is a state', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (garbage) => {
      const state = parsePageState(garbage);
      expect(parsePageState(toSearch(state))).toEqual(state);
    }),
  ));

test('defaults leave the address clean', () => {
  expect(toSearch(DEFAULT_PAGE_STATE)).toBe('');
  expect(parsePageState('')).toEqual(DEFAULT_PAGE_STATE);
});

test.each([
  '?rangeFrom=yesterday',
  '?refresh=12x&label=colour&view=cube',
  '?refresh=1',
  '?hide=everything',
  '?mesh=',
  `?zone=${'x'.repeat(1025)}`,
  '?%E0%A4%A',
])('%s counts as not said', (search) => expect(parsePageState(search)).toEqual(DEFAULT_PAGE_STATE));

test('at most as many values as the endpoint takes', () => {
  const search = `?${Array.from({ length: 150 }, (_, index) => `ns=n${index}`).join('&')}`;
  expect(parsePageState(search).namespace).toHaveLength(100);
});

test('an edge and a service at once: the edge', () =>
  expect(parsePageState('?service=a&edge=b').selection).toEqual({ kind: 'edge', id: 'b' }));
