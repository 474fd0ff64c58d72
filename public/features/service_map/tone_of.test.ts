import { toneOf } from './tone_of';

describe('toneOf', () => {
  it.each([
    [{}, 'unknown'],
    [{ seen: 0 }, 'quiet'],
    [{ seen: 0.0099 }, 'quiet'],
    [{ seen: 0.01 }, 'warning'],
    [{ seen: 0.0499 }, 'warning'],
    [{ seen: 0.05 }, 'critical'],
    [{ seen: 1 }, 'critical'],
    [{ seen: 0, hidden: 0.01 }, 'notice'],
    [{ seen: 0, hidden: 0.0099 }, 'quiet'],
    [{ hidden: 0.3 }, 'notice'],
    [{ hidden: 0 }, 'unknown'],
    [{ seen: 0.02, hidden: 0.5 }, 'warning'],
  ])('%j is %s', (figures, tone) => {
    expect(toneOf(figures)).toBe(tone);
  });
});
