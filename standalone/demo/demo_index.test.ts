import { expiredOf, indexOf } from './demo_index';

const NOW = Date.UTC(2026, 10, 22, 0, 30);

test('an index a day, of UTC', () => expect(indexOf(NOW)).toBe('kuma-access-log-demo-2026.11.22'));

test('days older than nine go, others and strangers stay', () => {
  const names = [
    'kuma-access-log-demo-2026.11.12',
    'kuma-access-log-demo-2026.11.13',
    indexOf(NOW),
    'kuma-access-log-2020.01.01',
  ];
  expect(expiredOf(names, NOW)).toEqual(['kuma-access-log-demo-2026.11.12']);
});
