import * as fc from 'fast-check';
import type { RawFigures } from '../queries/traffic_figures';
import { addFigures } from './add_figures';

const count = fc.nat({ max: 1e9 });
const percentiles = fc.record({ p50: count, p95: count, p99: count });
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
/** As reading makes them: no percentiles without answered lines. */
const figures: fc.Arbitrary<RawFigures> = fc
  .record({
    lines: count,
    answered: fc.oneof(fc.constant(0), count),
    judged: count,
    failed: count,
    http: count,
    tcp: count,
    percentiles: optional(percentiles),
    bytesReceived: optional(count),
    bytesSent: optional(count),
  })
  .map(({ percentiles: known, bytesReceived, bytesSent, ...counts }) => ({
    ...counts,
    ...(known && counts.answered > 0 ? { percentiles: known } : {}),
    ...(bytesReceived === undefined ? {} : { bytesReceived }),
    ...(bytesSent === undefined ? {} : { bytesSent }),
  }));
const NONE: RawFigures = { lines: 0, answered: 0, judged: 0, failed: 0, http: 0, tcp: 0 };

describe('addFigures', () => {
  it('does not mind the order', () => {
    fc.assert(fc.property(figures, figures, (a, b) => expect(addFigures(a, b)).toEqual(addFigures(b, a))));
  });

  it('does not mind how they are put together', () => {
    fc.assert(
      fc.property(figures, figures, figures, (a, b, c) => {
        expect(addFigures(addFigures(a, b), c)).toEqual(addFigures(a, addFigures(b, c)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('adds nothing for nothing', () => {
    fc.assert(fc.property(figures, (a) => expect(addFigures(a, NONE)).toEqual(a)));
  });

  it('never averages percentiles: it keeps those of the only side with answers, or none', () => {
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        const { percentiles: sum } = addFigures(a, b);
        if (a.answered > 0 && b.answered > 0) expect(sum).toBeUndefined();
        else expect(sum).toEqual(a.percentiles ?? b.percentiles);
      }),
    );
  });

  it('changes neither', () => {
    const [a, b] = [Object.freeze({ ...NONE, lines: 1 }), Object.freeze({ ...NONE, lines: 2 })];
    expect(addFigures(a, b).lines).toBe(3);
  });
});
