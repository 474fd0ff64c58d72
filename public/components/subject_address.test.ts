import type { ServiceId } from '../../common/domain/service';
import { epochMs } from '../../common/domain/units';
import { parseMoment, parseSubject, toSubjectSearch, withMoment } from './subject_address';

const id = (text: string) => text as ServiceId;
const edge = { kind: 'edge', source: id('default/zone-1//a&b'), destination: id('x→y') } as const;

it('comes back as it went, and keeps the time range and what is hidden, nothing else', () => {
  const search = toSubjectSearch('?rangeFrom=now-1h&rangeTo=now&hide=probes&hide=passthrough&view=table&edge=q', edge);
  expect(parseSubject(search)).toEqual(edge);
  expect([...new URLSearchParams(search).keys()]).toEqual([
    'page',
    'rangeFrom',
    'rangeTo',
    'hide',
    'hide',
    'source',
    'destination',
  ]);
  const service = { kind: 'service', id: id('s') } as const;
  expect(parseSubject(toSubjectSearch('', service))).toEqual(service);
});

it('takes another range, and a moment in it', () => {
  const range = { from: epochMs(1_000), to: epochMs(61_000) };
  const search = toSubjectSearch('?rangeFrom=now-1h', edge, range);
  expect(new URLSearchParams(search).get('rangeFrom')).toBe('1970-01-01T00:00:01.000Z');
  expect(parseMoment(withMoment(search, range))).toEqual(range);
  expect(parseMoment(withMoment(withMoment(search, range), undefined))).toBeUndefined();
});

it.each(['', '?page=edge&source=a', '?page=service&source=a&destination=b', `?page=service&service=${'x'.repeat(100_001)}`])(
  'nobody is named by %.40s',
  (search) => expect(parseSubject(search)).toBeUndefined(),
);

it.each(['?moment=5-4', '?moment=a-b', '?moment=1', '?moment=-1-2'])('no moment is %s', (search) =>
  expect(parseMoment(search)).toBeUndefined(),
);
