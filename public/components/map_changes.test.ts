import { aCoverage, aServiceMap } from '../../test/builders/a_service_map';
import { anEdge } from '../../test/builders/an_edge';
import { aLatency, someErrors, someFigures } from '../../test/builders/some_figures';
import { perSecond } from '../../common/domain/units';
import { toMapChanges } from './map_changes';
import { toNotableChanges } from './notable_changes';

const names = (edges: Array<{ id: string }>) => edges.map(({ id }) => id);

test('what appeared and what vanished, busiest first', () => {
  const busy = anEdge('web', 'cart', { caller: someFigures({ lines: 900 }) });
  const now = aServiceMap([anEdge('gateway', 'web'), anEdge('web', 'orders'), busy]);
  const earlier = aServiceMap([anEdge('gateway', 'web'), anEdge('web', 'legacy')]);
  const changes = toMapChanges(now, earlier);
  expect(names(changes.appeared.edges)).toEqual(['web→cart', 'web→orders']);
  expect(names(changes.appeared.services)).toEqual(['orders', 'cart']);
  expect(names(changes.vanished.edges)).toEqual(['web→legacy']);
  expect(names(changes.vanished.services)).toEqual(['legacy']);
  expect(changes.isCertain).toBe(true);
});

test.each([
  ['quiet', 'quiet'],
  ['absent', 'absent'],
] as const)('a time without logs (%s) is no proof that everything is new', (state, reason) => {
  const sources = [{ ...aCoverage().sources[0]!, state, lines: 0 }];
  const empty = aServiceMap([], { coverage: aCoverage({ sources }) });
  const changes = toMapChanges(aServiceMap([anEdge('a', 'b')]), empty);
  expect(changes).toMatchObject({ earlierIsEmpty: reason, appeared: { edges: [] }, vanished: { edges: [] } });
  expect(toNotableChanges([anEdge('a', 'b')], changes)).toEqual([]);
});

test('nor is one without logs now a proof that everything is gone', () => {
  const changes = toMapChanges(aServiceMap([]), aServiceMap([anEdge('a', 'b')]));
  expect(changes.vanished).toEqual({ services: [], edges: [] });
});

test('an answer that was cut proves nothing', () => {
  const cut = aServiceMap([anEdge('a', 'b')], { coverage: aCoverage({ notes: [{ code: 'edges_cut', shown: 1 }] }) });
  expect(toMapChanges(cut, aServiceMap([anEdge('a', 'b')])).isCertain).toBe(false);
});

describe('notable changes', () => {
  const between = (
    now: Parameters<typeof someFigures>[0],
    then: Parameters<typeof someFigures>[0],
    protocol: 'http' | 'tcp' = 'http',
  ) => {
    const edge = anEdge('a', 'b', { protocol, caller: someFigures(now) });
    const changes = toMapChanges(aServiceMap([edge]), aServiceMap([anEdge('a', 'b', { protocol, caller: someFigures(then) })]));
    return toNotableChanges([edge], changes).map(({ figure, isWorse }) => [figure, isWorse]);
  };

  test.each([
    ['slower', { latency: aLatency(10, 506, 600) }, { latency: aLatency(10, 38, 60) }, [['latency', true]]],
    ['quicker', { latency: aLatency(10, 38, 60) }, { latency: aLatency(10, 506, 600) }, [['latency', false]]],
    ['failing', { errors: someErrors(60, 600) }, { errors: someErrors(0, 600) }, [['errors', true]]],
    ['busier', { rate: perSecond(30) }, { rate: perSecond(10) }, [['rate', false]]],
    ['the same', {}, {}, []],
    ['a little slower', { latency: aLatency(1, 6, 9) }, { latency: aLatency(1, 2, 3) }, []],
    ['too few to tell', { answered: 5, latency: aLatency(1, 500, 500) }, { latency: aLatency(1, 5, 5) }, []],
    ['unknown then', { errors: someErrors(60, 600) }, { errors: undefined }, []],
  ])('%s', (_, now, then, expected) => {
    expect(between(now, then)).toEqual(expected);
  });

  test('how long connections live is no latency', () => {
    expect(between({ latency: aLatency(1, 900, 900) }, { latency: aLatency(1, 5, 5) }, 'tcp')).toEqual([]);
  });

  test('what got worse comes first', () => {
    const worse = anEdge('a', 'b', { caller: someFigures({ errors: someErrors(12, 600) }) });
    const busier = anEdge('c', 'd', { caller: someFigures({ rate: perSecond(10_000) }) });
    const changes = toMapChanges(aServiceMap([busier, worse]), aServiceMap([anEdge('a', 'b'), anEdge('c', 'd')]));
    expect(toNotableChanges([busier, worse], changes).map(({ edge }) => edge.id)).toEqual(['a→b', 'c→d']);
  });
});
