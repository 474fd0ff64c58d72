import { createRandom } from '../bench/random';
import { readPoints } from './read_points';
import { scorePoints } from './score_points';

const HOUR = 3_600_000;

describe('scorePoints', () => {
  const random = createRandom(5);
  /** Ten days of hours, 100 at night and 200 by day, and one hour of 900 at the end. */
  const points = Array.from({ length: 247 }, (_, hour) => ({
    at: hour * HOUR,
    value: hour === 246 ? 900 : (hour % 24 < 12 ? 100 : 200) + 5 * random.normal(),
  }));
  const scores = scorePoints(points);

  it('gives what stands out a high score and the daily ups and downs none', () => {
    expect(scores.at(-1)).toBeGreaterThan(50);
    const later = scores.slice(24 * 4, 246);
    expect(later.filter((score) => (score ?? 0) > 25)).toEqual([]);
  });

  it('says nothing where too little came before', () => {
    expect(scores.slice(0, 8).every((score) => score === undefined)).toBe(true);
    expect(scores[9]).toBeDefined();
  });
});

describe('readPoints', () => {
  it('reads times in three ways, with or without a heading', () => {
    const expected = [{ at: Date.UTC(2026, 0, 1, 10), value: 1.5 }];
    for (const time of ['2026-01-01T10:00:00Z', '2026-01-01 10:00:00', '1767261600']) {
      expect(readPoints(`timestamp,value\n${time},1.5\n\n`)).toEqual(expected);
      expect(readPoints(`${time},1.5`)).toEqual(expected);
    }
  });

  it('says which line it cannot read', () => {
    expect(() => readPoints('timestamp,value\n2026-01-01,1\nyesterday,2')).toThrow('Line 3 must be timestamp,value: yesterday,2');
  });
});
