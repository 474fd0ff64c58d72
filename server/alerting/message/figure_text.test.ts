import { figureText, timeText, windowText } from './figure_text';

it.each([
  [0.4, 'ms', '0.4\u00a0ms'],
  [506.4, 'ms', '506\u00a0ms'],
  [1_240, 'ms', '1.2\u00a0s'],
  [90_000, 'ms', '1.5\u00a0min'],
  [0.153, 'ratio', '15\u00a0%'],
  [0.004, 'ratio', '0.4\u00a0%'],
  [1_234, 'lines', '1,234 requests'],
  [72.4, 'score', 'score 72'],
] as const)('%d %s is %s', (value, unit, text) => {
  expect(figureText(value, unit)).toBe(text);
});

it.each([
  [1, 'the last minute'],
  [5, 'the last 5 minutes'],
  [60, 'the last hour'],
  [90, 'the last 90 minutes'],
  [1_440, 'the last 24 hours'],
])('%d minutes are %s', (minutes, text) => {
  expect(windowText(minutes)).toBe(text);
});

it('times are UTC, for readers in several zones', () => {
  expect(timeText(Date.parse('2026-11-22T10:05:38.900Z'))).toBe('2026-11-22 10:05:38 UTC');
});
