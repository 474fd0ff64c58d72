import { toWish } from './alert_wish';

test.each([
  ['p95', 'higher', 'critical', { when: 'latency_above_usual', percentile: 'p95', severity: 'major' }],
  ['p50', 'higher', 'minor', { when: 'latency_above_usual', percentile: 'p50', severity: 'minor' }],
  ['error_ratio', 'higher', 'major', { when: 'errors_ratio' }],
  ['hidden_errors', 'higher', 'major', { when: 'errors_hidden' }],
  ['rate', 'lower', 'major', { when: 'traffic_quiet' }],
  ['rate', 'higher', 'major', { when: 'anomaly', severity: 'major' }],
  ['gap', 'higher', 'warning', { when: 'anomaly', severity: 'minor' }],
] as const)('who saw %s %s (%s) wants to be told when it comes back', (metric, direction, severity, wish) => {
  expect(toWish({ metric, direction, severity })).toEqual(wish);
});
