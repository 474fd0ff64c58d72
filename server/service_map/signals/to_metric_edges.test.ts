import { aMetricReader } from '../../../test/builders/a_metric_reader';
import type { TimeRange } from '../../../common/domain/time_range';
import { epochMs } from '../../../common/domain/units';
import type { MetricSeries } from '../../queries/metric_series';
import { toOutboundSeries } from './outbound_series';
import { toMetricEdges } from './to_metric_edges';

const MINUTE = 60_000;
const range: TimeRange = { from: epochMs(0), to: epochMs(6 * MINUTE) };
/** Samples of a counter, one a minute; undefined: the scrape failed. */
function aSeries(
  samples: Array<number | undefined>,
  { instance = 'orders-1', since, copy = false }: { instance?: string | null; since?: number; copy?: boolean } = {},
): MetricSeries {
  const key = ['kri_msvc_default_zone-1__payments_3004', copy ? null : 'orders', copy ? 'orders' : null, 'default', 'zone-1'];
  return {
    key: [...key, instance, since === undefined ? null : String(since)],
    steps: samples.flatMap((value, place) =>
      value === undefined
        ? []
        : [
            {
              place,
              first: place * MINUTE,
              last: place * MINUTE,
              samples: 1,
              failedSamples: 0,
              seen: { completed: { min: value, max: value }, connections: { min: 1, max: 1 } },
            },
          ],
    ),
  };
}

function edges(...series: MetricSeries[]) {
  const outbound = toOutboundSeries(series, aMetricReader(), range);
  return toMetricEdges(outbound, range, { figuresOf: (_, { gaps }) => ({ gaps }) });
}
const only = (...series: MetricSeries[]) => edges(...series)[0]?.figures;

describe('toMetricEdges', () => {
  it('adds up the proxies of a service', () => {
    const figures = only(aSeries([0, 60, 120]), aSeries([1_000, 1_060, 1_120], { instance: 'orders-2' }));
    expect(figures).toMatchObject({ count: 240, rate: 2, gaps: [] });
  });

  it('does not mind a missing scrape', () => {
    expect(only(aSeries([0, undefined, 120, 180]))).toMatchObject({ count: 180, rate: 1 });
  });

  it('says how much of the window its samples cover', () => {
    expect(only(aSeries([0, 60, 120]))?.covers).toBeCloseTo(1 / 3);
  });

  it('says that a proxy began anew, and at least how much it counted', () => {
    const figures = only(aSeries([1_000, 1_060, 30, 90]));
    expect(figures).toMatchObject({ count: 150, gaps: [{ figure: 'count', reason: 'restarted' }] });
  });

  it('counts in full what says itself when it began', () => {
    const figures = only(
      aSeries([1_000, 1_060], { since: -5 * MINUTE }),
      aSeries([undefined, undefined, 30, 90], { since: 100_000 }),
    );
    expect(figures).toMatchObject({ count: 150, gaps: [] });
  });

  it('counts from 0 a call that a long-sampled proxy makes for the first time', () => {
    const other = aSeries([5, 6, 7, 8]);
    other.key = ['kri_msvc_default_zone-1__inventory_3003', ...other.key.slice(1)];
    const payments = edges(other, aSeries([undefined, undefined, 10, 20])).find(
      ({ destination }) => destination.name === 'payments',
    );
    expect(payments?.figures.count).toBe(20);
  });

  it('does not count twice what Kuma exports twice', () => {
    expect(only(aSeries([0, 60]), aSeries([0, 60], { copy: true, instance: null }))?.count).toBe(60);
  });

  it.each([['fall and rise by turns', [aSeries([1_000, 400, 1_060, 460], { instance: null })]]])(
    'leaves a gap where proxies under one label %s',
    (_, series) => {
      expect(only(...series)).toEqual(expect.objectContaining({ gaps: [{ figure: 'count', reason: 'instances_mixed' }] }));
      expect(only(...series)).not.toHaveProperty('count');
    },
  );

  it('leaves a gap where samples come too often for one proxy', () => {
    const crowded = aSeries([1_000, 1_050, 1_100, 1_150], { instance: null });
    crowded.steps = crowded.steps.map((step) => ({ ...step, samples: 4 }));
    const others = ['a', 'b', 'c'].map((instance) => {
      const other = aSeries([0, 10, 20, 30], { instance });
      other.key = ['kri_msvc_default_zone-1__inventory_3003', ...other.key.slice(1)];
      other.steps = other.steps.map((step) => ({ ...step, samples: 2 }));
      return other;
    });
    const payments = edges(crowded, ...others).find(({ destination }) => destination.name === 'payments');
    expect(payments?.figures.gaps).toEqual([{ figure: 'count', reason: 'instances_mixed' }]);
  });

  it('leaves a gap where nobody is named and samples are few', () => {
    expect(only(aSeries([60, 70], { instance: null }))?.gaps).toEqual([{ figure: 'count', reason: 'instances_unnamed' }]);
    expect(only(aSeries([60, 70, 80, 90], { instance: null }))?.count).toBe(30);
  });

  it('knows nothing of one sample but that the edge is there', () => {
    expect(only(aSeries([60]))).toMatchObject({ gaps: [{ figure: 'count', reason: 'one_sample' }] });
  });

  it('has no edge that nobody used', () => {
    expect(edges(aSeries([60, 60, 60]))).toEqual([]);
  });
});
