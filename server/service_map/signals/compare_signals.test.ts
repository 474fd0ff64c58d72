import type { Signal, SignalFigures } from '../../../common/domain/edge_signals';
import { milliseconds, perSecond, ratio } from '../../../common/domain/units';
import { compareSignals } from './compare_signals';

const seen = (signal: Signal, rate: number, more: Partial<SignalFigures> = {}): SignalFigures => ({
  signal,
  rate: perSecond(rate),
  count: rate * 900,
  p95: milliseconds(100),
  gaps: [],
  ...more,
});
const http = { isTcp: false };
const reasons = (figures: SignalFigures[], facts: Parameters<typeof compareSignals>[1] = http) =>
  compareSignals(figures, facts).map(({ figure, reason, isExpected }) => [figure, reason, isExpected]);

describe('compareSignals', () => {
  it('says nothing where all agree', () => {
    expect(reasons([seen('logs', 10), seen('metrics', 10.4), seen('traces', 10)])).toEqual([]);
  });

  it('says nothing of one signal alone', () => {
    expect(reasons([seen('metrics', 10)])).toEqual([]);
  });

  it.each([
    ['sampled traces', [seen('logs', 10), seen('traces', 1)], ['rate', 'sampled', true]],
    ['lines that are missing, by metrics', [seen('logs', 5), seen('metrics', 10)], ['rate', 'lines_missing', false]],
    ['lines that are missing, by traces', [seen('logs', 5), seen('traces', 10)], ['rate', 'lines_missing', false]],
    ['proxies that nobody scrapes', [seen('logs', 10), seen('metrics', 5)], ['rate', 'series_missing', false]],
    ['the same, by traces', [seen('metrics', 5), seen('traces', 10)], ['rate', 'series_missing', false]],
    [
      'samples of a part of the window',
      [seen('logs', 10), seen('metrics', 14, { covers: ratio(0.4) })],
      ['rate', 'partial', true],
    ],
    [
      'a restart',
      [seen('logs', 10), seen('metrics', 7, { gaps: [{ figure: 'count', reason: 'restarted' }] })],
      ['rate', 'restarted', true],
    ],
  ])('tells %s', (_, figures, difference) => {
    expect(reasons(figures)).toEqual([difference]);
  });

  it('knows that connections are counted when they open, and logged when they end', () => {
    expect(reasons([seen('logs', 1), seen('metrics', 3)], { isTcp: true })).toEqual([['rate', 'connections', true]]);
  });

  it('takes few requests for chance', () => {
    expect(reasons([seen('logs', 0.01), seen('metrics', 0.013)])).toEqual([]);
  });

  it('does not call a p95 different that lies in the bucket of the other', () => {
    const within = { from: milliseconds(100), to: milliseconds(250) };
    expect(
      reasons([seen('logs', 10, { p95: milliseconds(240) }), seen('metrics', 10, { p95: milliseconds(130), p95Within: within })]),
    ).toEqual([]);
  });

  it('explains a p95 by time-outs and retries, and says where nothing explains it', () => {
    const figures = (more: Partial<SignalFigures> = {}) => [
      seen('logs', 10, { p95: milliseconds(900) }),
      seen('metrics', 10, { p95: milliseconds(100), ...more }),
    ];
    expect(reasons(figures())).toEqual([['p95', 'unexplained', false]]);
    expect(reasons(figures(), { isTcp: false, timeouts: 3 })).toEqual([['p95', 'timeouts', true]]);
    expect(reasons(figures({ attempts: 10_000 }))).toEqual([['p95', 'retries', true]]);
  });
});
