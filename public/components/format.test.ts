import { bytes, epochMs, milliseconds, perSecond, ratio } from '../../common/domain/units';
import { createFormat } from './format';

const format = createFormat({ locale: 'en-GB', timeZone: 'UTC', dateFormat: 'MMM D, YYYY @ HH:mm:ss.SSS' });
/** Units hang on their numbers by a no-break space; here it is written as a plain one. */
const plain = (text: string) => text.replace(/\u00a0/g, ' ');

test.each([
  [0, '0/s'],
  [22.04, '22/s'],
  [5.64, '5.6/s'],
  [9.96, '10/s'],
  [0.2, '12/min'],
  [0.94, '56/min'],
  [0.02, '1.2/min'],
  [0.002, '7.2/h'],
  [0.00001, '<1/h'],
  [1234, '1,234/s'],
  [12_345, '12.3k/s'],
])('rate %d reads %s', (value, text) => expect(plain(format.rate(perSecond(value)))).toBe(text));

test.each([
  [0, '0 ms'],
  [0.01, '<0.1 ms'],
  [2.44, '2.4 ms'],
  [506, '506 ms'],
  [999.4, '999 ms'],
  [999.6, '1 s'],
  [1_234, '1.2 s'],
  [59_940, '60 s'],
  [59_960, '1 min'],
  [185_000, '3.1 min'],
  [5_400_000, '1.5 h'],
  [259_200_000, '3 d'],
  [-3, '−3 ms'],
])('duration %d reads %s', (value, text) => expect(plain(format.duration(milliseconds(value)))).toBe(text));

test.each([
  [0, '0 %'],
  [0.0004, '<0.1 %'],
  [0.008, '0.8 %'],
  [0.154, '15 %'],
  [0.994, '99.4 %'],
  [0.99999, '>99.9 %'],
  [1, '100 %'],
])('ratio %d reads %s', (value, text) => expect(plain(format.ratio(ratio(value)))).toBe(text));

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [999.6, '1 kB'],
  [1_234_567, '1.2 MB'],
  [4e18, '4,000 PB'],
])('%d bytes read %s', (value, text) => expect(plain(format.bytes(bytes(value)))).toBe(text));

test('counts carry the locale’s separators', () => {
  expect(format.count(128_512)).toBe('128,512');
  expect(createFormat({ locale: 'de-DE', timeZone: 'UTC', dateFormat: 'L' }).count(128_512)).toBe('128.512');
});

test('times are told in the user’s zone and format, summer time included', () => {
  const zoned = (timeZone: string) => createFormat({ locale: 'en', timeZone, dateFormat: 'YYYY-MM-DD HH:mm:ss.SSS Z' });
  const winter = epochMs(Date.UTC(2026, 10, 22, 10, 5, 38, 7));
  const summer = epochMs(Date.UTC(2026, 6, 1, 22, 30));
  expect(format.dateTime(winter)).toBe('Nov 22, 2026 @ 10:05:38.007');
  expect(format.time(winter)).toBe('10:05:38');
  expect(format.time(winter, 'milliseconds')).toBe('10:05:38.007');
  expect(zoned('Europe/Berlin').dateTime(winter)).toBe('2026-11-22 11:05:38.007 +01:00');
  expect(zoned('Europe/Berlin').dateTime(summer)).toBe('2026-07-02 00:30:00.000 +02:00');
  expect(zoned('Asia/Kolkata').time(summer)).toBe('04:00:00');
  expect(() => zoned('Browser').dateTime(winter)).not.toThrow();
});

test.each([
  [60_000, '10:05:38'],
  [3_600_000, '10:05'],
  [172_800_000, '22 Nov 10:05'],
  [30 * 86_400_000, '22 Nov'],
])('the axis of %d ms is marked as finely as it needs', (span, mark) =>
  expect(format.tick(epochMs(Date.UTC(2026, 10, 22, 10, 5, 38)), milliseconds(span))).toBe(mark),
);
