import fc from 'fast-check';
import { chance, poisson, sequence } from './random';

test('the same numbers give the same chance, others another', () => {
  expect(chance(1, 2)).toBe(chance(1, 2));
  expect(new Set([chance(1, 2), chance(2, 1), chance(1), chance(1, 2 + 2 ** 32)]).size).toBe(4);
});

test('chances are spread evenly', () => {
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let i = 0; i < 20_000; i++) tenths[Math.floor(chance(i, 1_795_000_000_000) * 10)]! += 1;
  for (const count of tenths) expect(Math.abs(count - 2_000)).toBeLessThan(200);
});

test('poisson has its mean, small and large', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 200, noNaN: true }), fc.integer(), (mean, seed) => {
      const random = sequence(seed);
      const counts = Array.from({ length: 400 }, () => poisson(mean, random));
      const average = counts.reduce((sum, count) => sum + count) / counts.length;
      expect(counts.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
      expect(Math.abs(average - mean)).toBeLessThan(6 * Math.sqrt(mean / 400) + 0.2);
    }),
  );
});
