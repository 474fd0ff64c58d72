import { epochMs } from '../../../common/domain/units';
import { comparisonText, parseComparison, toEarlierRange } from './comparison';

const range = (from: string, to: string) => ({ from: epochMs(Date.parse(from)), to: epochMs(Date.parse(to)) });
const NOW = range('2026-11-22T10:00:00Z', '2026-11-22T10:15:00Z');

test.each([
  ['before', '2026-11-22T09:45:00Z', '2026-11-22T10:00:00Z'],
  ['day', '2026-11-21T10:00:00Z', '2026-11-21T10:15:00Z'],
  ['week', '2026-11-15T10:00:00Z', '2026-11-15T10:15:00Z'],
  ['2026-11-22T03:00:00.000Z', '2026-11-22T03:00:00Z', '2026-11-22T03:15:00Z'],
])('%s is %s to %s', (text, from, to) => {
  expect(toEarlierRange(NOW, parseComparison(text)!, 'UTC')).toEqual(range(from, to));
  expect(comparisonText(parseComparison(text))).toBe(text);
});

test('ten o’clock stays ten o’clock when the clock was changed in between', () => {
  // Berlin left summer time on 25 October 2026.
  const after = range('2026-10-26T09:00:00Z', '2026-10-26T09:15:00Z');
  expect(toEarlierRange(after, 'week', 'Europe/Berlin')).toEqual(range('2026-10-19T08:00:00Z', '2026-10-19T08:15:00Z'));
});

test('there is no window before 1970', () => {
  expect(toEarlierRange(range('1970-01-01T00:00:01Z', '1970-01-02T00:00:00Z'), 'before', 'UTC')).toBeUndefined();
});

test.each(['', 'yesterday', '2026-13-45T99:99:99Z', '1960-01-01T00:00:00Z', '<script>'])('%s is no comparison', (text) => {
  expect(parseComparison(text)).toBeUndefined();
});
