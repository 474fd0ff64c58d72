import { aService } from '../../../../test/builders/a_service';
import { aServiceMap } from '../../../../test/builders/a_service_map';
import { anEdge } from '../../../../test/builders/an_edge';
import { aLatency, someErrors, someFigures } from '../../../../test/builders/some_figures';
import { filterProblemText } from './problem_text';
import { findServices, keepFound } from './find_services';
import { readFind } from './read_find';

const map = aServiceMap(
  [
    anEdge('web', 'orders', { caller: someFigures({ latency: aLatency(50, 412, 900), errors: someErrors(60, 600) }) }),
    anEdge('web', 'cart'),
    anEdge('orders', 'redis', { protocol: 'tcp', caller: someFigures({ latency: aLatency(9e5, 9e6, 9e6) }) }),
  ],
  {
    services: [
      aService('web'),
      aService('orders', { namespace: 'shop' }),
      aService('cart', { namespace: 'shop', callee: someFigures({ latency: aLatency(1, 2, 3) }) }),
      aService('redis', { namespace: 'data' }),
    ],
  },
);
const find = (text: string) => {
  const asked = readFind(text);
  return asked.kind === 'filter' ? [...findServices(map, asked.filter)] : asked.kind;
};

test.each([
  ['p95 > 200 and ns = shop', ['orders']],
  ['p95 < 30', ['cart']],
  ['health = critical', ['orders']],
  ['protocol = tcp', ['redis']],
  ['p95 > 1', ['orders', 'cart']],
  ['name : r and not ns = data', ['orders', 'cart']],
  ['errors >= 10%', ['orders']],
  ['orders', 'name'],
  [' ', 'nothing'],
  ['p95 > ', 'broken'],
])('%s finds %j', (text, expected) => expect(find(text)).toEqual(expected));

test('what is found stays with who calls it and whom it calls', () => {
  const kept = keepFound(map, new Set(find('ns = data') as never));
  expect(kept.services.map(({ name }) => name)).toEqual(['orders', 'redis']);
  expect(kept.edges).toHaveLength(1);
});

test('what is wrong is said with its place', () => {
  const asked = readFind('p95 > fast');
  expect(asked.kind === 'broken' && filterProblemText(asked.problem)).toBe(
    'Character 7: “fast” is no figure. Write 200, 0.5s, 3% or 10/min.',
  );
});
