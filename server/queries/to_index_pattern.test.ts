import { toIndexPattern } from './to_index_pattern';

test.each([
  ['logs-*', 'logs-*'],
  ['logs-*, remote:logs-*', 'logs-*,remote:logs-*'],
  [' a ,\n b,', 'a,b'],
  ['*,-secret', '*,-secret'],
  [',', ''],
  [' , ,', ''],
  ['', ''],
])('%j → %j', (written, pattern) => {
  expect(toIndexPattern(written)).toBe(pattern);
});
