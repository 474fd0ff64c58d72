import * as fc from 'fast-check';
import { epochMs } from '../../common/domain/units';
import { toFigures, toProtocol } from './to_figures';
import type { RawFigures } from './traffic_figures';

const minute = { from: epochMs(0), to: epochMs(60_000) };
const raw = (patch: Partial<RawFigures> = {}): RawFigures => ({
  lines: 120,
  answered: 100,
  percentiles: { p50: 1, p95: 2, p99: 3 },
  judged: 120,
  failed: 30,
  http: 120,
  tcp: 0,
  bytesReceived: 5,
  bytesSent: 0,
  ...patch,
});

describe('toFigures', () => {
  it('has every figure when all is known', () => {
    expect(toFigures(raw(), minute)).toEqual({
      lines: 120,
      rate: 2,
      answered: 100,
      latency: { p50: 1, p95: 2, p99: 3 },
      errors: { count: 30, ratio: 0.25, known: 120 },
      bytesReceived: 5,
      bytesSent: 0,
      missing: [],
    });
  });

  it('says why a figure is missing, instead of zero', () => {
    const { percentiles: _, ...untimed } = raw();
    expect(toFigures(untimed, minute)).toMatchObject({ missing: [{ figure: 'latency', reason: 'duration_unreadable' }] });
    expect(toFigures(untimed, minute, 'too_many_parts').missing).toEqual([{ figure: 'latency', reason: 'too_many_parts' }]);
    expect(toFigures({ ...untimed, answered: 0 }, minute, 'too_many_parts').missing).toEqual([
      { figure: 'latency', reason: 'none_answered' },
    ]);
    expect(toFigures(raw({ judged: 0, failed: 0 }), minute)).toMatchObject({
      missing: [{ figure: 'errors', reason: 'status_not_logged' }],
    });
    const half = { ...untimed, percentiles: { p50: 1, p95: 2, p99: 3 } };
    delete half.bytesReceived;
    expect(toFigures(half, minute)).toMatchObject({ bytesSent: 0, missing: [{ figure: 'bytes', reason: 'bytes_unreadable' }] });
  });

  it('never makes a number that is none', () => {
    const count = fc.nat();
    const figures = fc.record({ lines: count, answered: count, judged: count, failed: count, http: count, tcp: count });
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 1e12 }), (counts, length) => {
        const text = JSON.stringify(toFigures(counts, { from: epochMs(0), to: epochMs(length) }));
        expect(text).not.toMatch(/null|NaN|Infinity/);
      }),
    );
  });
});

test.each([
  [3, 0, 'http'],
  [0, 3, 'tcp'],
  [1, 1, 'mixed'],
  [0, 0, undefined],
] as const)('toProtocol: %d requests and %d connections are %s', (http, tcp, protocol) => {
  expect(toProtocol(raw({ http, tcp }))).toBe(protocol);
});
