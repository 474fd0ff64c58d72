import { aService } from '../../../test/builders/a_service';
import { aServiceMap } from '../../../test/builders/a_service_map';
import { anEdge } from '../../../test/builders/an_edge';
import { someErrors, someFigures } from '../../../test/builders/some_figures';
import { bytes, milliseconds } from '../../../common/domain/units';
import { toTableRows } from './to_table_rows';

test('every figure has a column of its own', () => {
  const edge = anEdge('orders', 'payments', {
    caller: someFigures({ lines: 300, errors: someErrors(3, 300), bytesReceived: bytes(10), bytesSent: bytes(5) }),
    gap: milliseconds(4),
    hiddenErrors: 2,
  });
  expect(toTableRows(aServiceMap([edge]), '')).toEqual([
    expect.objectContaining({
      source: 'orders',
      sourcePlace: 'default · zone-1',
      rate: 5,
      p50: 10,
      p95: 20,
      p99: 30,
      errors: 0.01,
      hiddenErrors: 2,
      gap: 4,
      bytes: 15,
    }),
  ]);
});

test('missing stays missing', () => {
  const [row] = toTableRows(
    aServiceMap([anEdge('a', 'b', { caller: someFigures({ latency: undefined, errors: undefined, bytesSent: undefined }) })]),
    '',
  );
  expect(row).toMatchObject({ source: 'a' });
  expect(row?.p50).toBeUndefined();
  expect(row?.errors).toBeUndefined();
  expect(row?.bytes).toBeUndefined();
});

test('a search keeps edges with one matching end', () => {
  const map = aServiceMap([anEdge('web', 'orders'), anEdge('orders', 'payments'), anEdge('web', 'backend')]);
  expect(toTableRows(map, ' ORD').map(({ id }) => id)).toEqual(['web→orders', 'orders→payments']);
});

test('an end that is not among the services goes by its id', () => {
  const map = aServiceMap([anEdge('a', 'b')], { services: [aService('a')] });
  expect(toTableRows(map, '')[0]).toMatchObject({ destination: 'b', destinationPlace: '' });
});
