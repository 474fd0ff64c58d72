import * as fc from 'fast-check';
import { parseTracesAddress, toTracesSearch } from './traces_address';

it('comes back from an address as it was put in, with the time range of the page before', () => {
  const address = {
    trace: 'ab',
    at: 1_795_341_750_000,
    took: 412,
    line: 'r1.2',
    source: 'a/b//c',
    failed: true,
    path: '/x?y=1&z',
  };
  const search = toTracesSearch('?rangeFrom=now-1h&rangeTo=now&edge=x&q=y', address);
  expect(parseTracesAddress(search)).toEqual(address);
  const params = new URLSearchParams(search);
  expect([params.get('page'), params.get('rangeFrom'), params.get('rangeTo'), params.get('edge')]).toEqual([
    'traces',
    'now-1h',
    'now',
    null,
  ]);
});

it('takes whatever anybody wrote, and keeps what it understands', () => {
  expect(parseTracesAddress('?at=yesterday&took=-1&atLeast=1e9&below=12&failed=maybe&trace=%20')).toEqual({ below: 12 });
  fc.assert(fc.property(fc.string(), (search) => expect(typeof parseTracesAddress(search)).toBe('object')));
});
