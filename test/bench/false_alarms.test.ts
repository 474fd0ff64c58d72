import { NATURES, countFalseAlarms } from './false_alarms';

/** Months of generated edges take their time. */
jest.setTimeout(600_000);

/** The bench counts all of them at every five minutes; here those that are most likely to alarm, a little less often. */
test.each(NATURES.filter(({ name }) => ['busy, deployed', 'ordinary', 'low volume', 'hourly job'].includes(name)))(
  '$name: at most one major alarm a month',
  (nature) => {
    const { major, looks, examples } = countFalseAlarms(nature, 11, { every: 15 * 60_000, window: 15 * 60_000 });
    expect(looks).toBe(2_881);
    expect({ examples, isFew: major <= 1 }).toEqual({ examples, isFew: true });
  },
);

test('a month in which something is wrong is not silent', () => {
  const slow = { name: 'slow', rate: 25, median: 60, spread: 0.5, errors: 0, activeMinutes: 60, step: { day: 50, times: 6 } };
  expect(countFalseAlarms(slow, 3, { every: 15 * 60_000, window: 15 * 60_000 }).major).toBeGreaterThan(0);
});
