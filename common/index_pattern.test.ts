import { DEFAULT_ACCESS_LOG_INDICES, DEFAULT_TRACE_INDICES } from './default_settings';
import { problemOfIndexPattern } from './index_pattern';

test.each([DEFAULT_ACCESS_LOG_INDICES, DEFAULT_TRACE_INDICES, '', ' a , b ', 'east:logs-*,*:mesh-*', 'logs-*,-logs-old*'])(
  'takes %p',
  (pattern) => expect(problemOfIndexPattern(pattern)).toBeUndefined(),
);

test.each([
  ['logs mesh', '" "'],
  ['Logs-*', 'lower-case'],
  ['logs/*', '"/"'],
  ['a:b:c', 'remote cluster'],
  ['-logs-*', 'Every pattern excludes'],
  ['ok,"quoted"', '"\\""'],
])('refuses %p and says why', (pattern, why) => {
  const problem = problemOfIndexPattern(pattern);
  expect(problem).toContain(why);
  expect(problem).toMatch(/\.$/);
});

test('does not repeat a text of any length', () =>
  expect(problemOfIndexPattern(`X${'y'.repeat(100_000)}`)?.length).toBeLessThan(300));
