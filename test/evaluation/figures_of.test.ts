import { failuresOf, latencyOf } from './figures_of';

describe('latencyOf', () => {
  it('takes the mean, or one that percentiles give, or the lowest percentile', () => {
    expect(latencyOf({ latencyMeanMs: [5], latencyP50Ms: [4] })).toEqual({ values: [5], statistic: 'Mean', adds: true });
    const estimated = latencyOf({ latencyP50Ms: [10, null], latencyP95Ms: [30, 30] });
    // 0.5 × 10 + 0.45 × 20 + 0.05 × 30
    expect(estimated).toEqual({ values: [expect.closeTo(15.5), null], statistic: 'P50+P95', adds: true });
    expect(latencyOf({ latencyP95Ms: [30] })).toEqual({ values: [30], statistic: 'P95', adds: false });
    expect(latencyOf({ requests: [1] })).toBeUndefined();
  });

  it('reads one side of an edge', () => {
    expect(latencyOf({ clientLatencyP50Ms: [9], serverLatencyP50Ms: [4] }, 'serverLatency')?.values).toEqual([4]);
  });
});

it('failuresOf turns per cent that worked into a share that did not', () => {
  expect(failuresOf({ availability: [100, 75, null] })).toEqual([0, 0.25, null]);
  expect(failuresOf({ availability: [1, 0.75, null] })).toEqual([0, 0.25, null]);
});
