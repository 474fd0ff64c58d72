import { epochMs, perSecond, ratio } from '../../common/domain/units';
import { toTrafficBars } from './to_traffic_bars';

test('failed and passed add up to the rate; unknown errors are none', () =>
  expect(
    toTrafficBars([
      { at: epochMs(0), lines: 60, rate: perSecond(10), errorRatio: ratio(0.25) },
      { at: epochMs(60), lines: 60, rate: perSecond(10) },
      { at: epochMs(120), lines: 0, rate: perSecond(0) },
    ]),
  ).toEqual([
    { at: 0, passed: 7.5, failed: 2.5 },
    { at: 60, passed: 10, failed: 0 },
    { at: 120, passed: 0, failed: 0 },
  ]));
