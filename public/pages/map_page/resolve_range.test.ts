import { isRelative, isTimeExpression, resolveRange } from './resolve_range';

const now = Date.UTC(2026, 10, 22, 10, 30);

test.each(['now', 'now-15m', 'now/d', 'now-1d/d', '2026-11-22T10:00:00.000Z', '2026-11-22T10:00:00+01:00', '2026-11-22'])(
  '%s is a time',
  (text) => expect(isTimeExpression(text)).toBe(true),
);

test.each(['', 'later', 'now-', 'now+1x', '2026-99-99T10:00:00Z', '<script>', 'now-9999999999999y', '12'])('%s is not', (text) =>
  expect(isTimeExpression(text)).toBe(false),
);

test('relative times count from the instant given', () =>
  expect(resolveRange('now-15m', 'now', now)).toEqual({ from: now - 900_000, to: now }));

test('the end is rounded up, the start down', () => {
  const range = resolveRange('now/h', 'now/h', now);
  expect(range).toEqual({ from: Date.UTC(2026, 10, 22, 10), to: Date.UTC(2026, 10, 22, 11) - 1 });
});

test('absolute times stay', () =>
  expect(resolveRange('2026-11-22T10:00:00Z', '2026-11-22T10:05:00Z', now)).toEqual({
    from: Date.UTC(2026, 10, 22, 10),
    to: Date.UTC(2026, 10, 22, 10, 5),
  }));

test('a reversed, empty or ancient range is none', () => {
  expect(resolveRange('now', 'now-15m', now)).toBeUndefined();
  expect(resolveRange('now', 'now', now)).toBeUndefined();
  expect(resolveRange('now-99999y', 'now', now)).toBeUndefined();
});

test('what moves', () => {
  expect(isRelative('now-1d/d')).toBe(true);
  expect(isRelative('2026-11-22T10:00:00Z')).toBe(false);
});
