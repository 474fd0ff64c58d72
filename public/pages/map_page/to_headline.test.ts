import { aService } from '../../../test/builders/a_service';
import { aServiceMap } from '../../../test/builders/a_service_map';
import { anEdge } from '../../../test/builders/an_edge';
import { someErrors, someFigures } from '../../../test/builders/some_figures';
import { createFormat } from '../../components/format';
import { toHeadline } from './to_headline';

const format = createFormat({ locale: 'en', timeZone: 'UTC', dateFormat: 'L' });
const textOf = (map: Parameters<typeof toHeadline>[0]) => toHeadline(map, format)?.text.replace(/\u00a0/g, ' ');
const failing = (errors: number, lines: number) => ({ caller: someFigures({ lines, errors: someErrors(errors, lines) }) });

test('the worst open errors come first, told where they begin', () => {
  const map = aServiceMap([
    anEdge('gateway', 'web', failing(267, 900)),
    anEdge('web', 'orders', failing(268, 300)),
    anEdge('orders', 'payments', failing(267, 300)),
  ]);
  expect(textOf(map)).toBe('orders → payments: 89 % of 300 requests failed, and 2 more edges fail');
  expect(toHeadline(map, format)).toMatchObject({ tone: 'danger', about: { kind: 'edge', id: map.edges[2]!.id } });
});

test('few requests prove little', () => {
  const map = aServiceMap([anEdge('a', 'b', failing(1, 2)), anEdge('c', 'd', failing(150, 300))]);
  expect(textOf(map)).toBe('c → d: 50 % of 300 requests failed, and one more edge fails');
});

test('TCP speaks of connections', () =>
  expect(textOf(aServiceMap([anEdge('orders', 'redis', { protocol: 'tcp', ...failing(50, 100) })]))).toBe(
    'orders → redis: 50 % of 100 connections failed',
  ));

test('errors that retries hid', () => {
  const inventory = aService('inventory', {
    hiddenErrors: 614,
    callee: someFigures({ lines: 4_614, errors: someErrors(614, 4_614) }),
  });
  const map = aServiceMap([anEdge('backend', 'inventory', failing(0, 4_000))], { services: [aService('backend'), inventory] });
  expect(toHeadline(map, format)).toEqual({
    tone: 'warning',
    about: { kind: 'service', id: inventory.id },
    text: 'inventory answered 614 errors that retries hid from its callers',
  });
});

test('all quiet', () => {
  expect(textOf(aServiceMap([anEdge('a', 'b')]))).toBe('All quiet: none of 600 calls failed');
  expect(textOf(aServiceMap([anEdge('a', 'b', failing(2, 10_000))]))).toBe('All quiet: 2 of 10,000 calls failed');
});

test('quiet is claimed of edges that tell alone', () => {
  const mute = { caller: someFigures({ lines: 90, errors: undefined }) };
  const map = aServiceMap([anEdge('a', 'b'), anEdge('b', 'c', mute)]);
  expect(textOf(map)).toBe('None of 600 calls failed; of 1 of 2 edges it is not known');
  expect(toHeadline(map, format)?.tone).toBe('neutral');
  const few = aServiceMap([anEdge('a', 'b', failing(2, 10_000)), anEdge('b', 'c', mute)]);
  expect(textOf(few)).toBe('2 of 10,000 calls failed; of 1 of 2 edges it is not known');
});

test('a map in a circle still has its worst edge', () =>
  expect(textOf(aServiceMap([anEdge('a', 'b', failing(90, 300)), anEdge('b', 'a', failing(150, 300))]))).toContain(
    'b → a: 50 %',
  ));

test('without statuses it does not claim quiet', () =>
  expect(toHeadline(aServiceMap([anEdge('a', 'b', { caller: someFigures({ errors: undefined }) })]), format)).toMatchObject({
    tone: 'neutral',
    text: 'Whether requests fail is unknown: the logs hold no status',
  }));

test('nothing to say about nothing', () => expect(toHeadline(aServiceMap([]), format)).toBeUndefined());

test('hostile names are cut and cleaned', () => {
  const services = [aService('a', { name: 'x'.repeat(10_000) }), aService('b', { name: '\u202Eevil' })];
  const text = textOf(aServiceMap([anEdge('a', 'b', failing(9, 10))], { services }));
  expect(text).toContain(`${'x'.repeat(47)}… → evil: 90 %`);
});
