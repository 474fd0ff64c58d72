import { writtenBy } from './written_by';

const fields = { source: 'source', destination: 'destination', sourceAddress: 'source_address', workload: 'workload' };

it('tells a proxy by its own address, whichever way the line goes', () => {
  const line = { source: 'orders', destination: 'payments', sourceAddress: '10.0.0.3', workload: 'kri_wl_a__orders_' };
  const expected = {
    all: [
      { is: 'source_address', anyOf: ['10.0.0.3'] },
      { is: 'workload', anyOf: ['kri_wl_a__orders_'] },
    ],
  };
  expect(writtenBy({ ...line, direction: 'outbound' }, fields)).toEqual(expected);
  expect(writtenBy({ ...line, source: 'unknown', direction: 'inbound' }, fields)).toEqual(expected);
});

it('without addresses by the caller’s service or the callee’s instance', () => {
  const bare = { source: 'source', destination: 'destination' };
  expect(writtenBy({ source: 'orders', destination: 'payments' }, bare)).toEqual({ all: [{ is: 'source', anyOf: ['orders'] }] });
  expect(writtenBy({ source: 'unknown', destination: 'kri_dp_1' }, bare)).toEqual({
    all: [{ is: 'destination', anyOf: ['kri_dp_1'] }],
  });
  expect(writtenBy({}, bare)).toBeUndefined();
});
