import { templated, typed, unprepared } from '../../test/builders/a_field_catalogue';
import { aReader } from '../../test/builders/a_reader';
import type { FigureBucket } from './traffic_figures';
import { buildTrafficFigures, readPercentiles, readTrafficFigures } from './traffic_figures';

const latency = (p50: number | null, p95 = p50, p99 = p50) => ({
  doc_count: 8,
  percentiles: {
    values: [
      { key: 50, value: p50 },
      { key: 95, value: p95 },
      { key: 99, value: p99 },
    ],
  },
});
const bucket = (patch: Partial<FigureBucket>): FigureBucket => ({
  doc_count: 10,
  answered: { doc_count: 8, latency: latency(5) },
  ...patch,
});
const statuses = (
  none: number,
  fine: number,
  failed: number,
  tcp: { doc_count: number; unreached?: { doc_count: number } },
): Partial<FigureBucket> => ({
  status: { buckets: { none: { doc_count: none }, fine: { doc_count: fine }, failed: { doc_count: failed } } },
  without_status: { tcp },
});

describe('readTrafficFigures', () => {
  it('judges requests by their status, and does not judge those that ended without one', () => {
    const figures = readTrafficFigures(bucket(statuses(2, 5, 3, { doc_count: 0, unreached: { doc_count: 0 } })));
    expect(figures).toEqual({
      lines: 10,
      answered: 8,
      percentiles: { p50: 5, p95: 5, p99: 5 },
      judged: 8,
      failed: 3,
      http: 10,
      tcp: 0,
    });
  });

  it('judges connections by their flags', () => {
    const figures = readTrafficFigures(bucket(statuses(10, 0, 0, { doc_count: 10, unreached: { doc_count: 4 } })));
    expect(figures).toMatchObject({ judged: 10, failed: 4, http: 0, tcp: 10 });
  });

  it('does not judge connections without flags', () => {
    const figures = readTrafficFigures(bucket(statuses(10, 0, 0, { doc_count: 10 })));
    expect(figures).toMatchObject({ judged: 0, failed: 0, http: 0, tcp: 10 });
  });

  it('judges nothing where no line has a status, and does not say HTTP or TCP', () => {
    const mapped = readTrafficFigures(bucket(statuses(0, 0, 0, { doc_count: 0, unreached: { doc_count: 0 } })));
    for (const figures of [mapped, readTrafficFigures(bucket({}))])
      expect(figures).toMatchObject({ judged: 0, failed: 0, http: 0, tcp: 0 });
  });

  it('tells requests from connections by method where no status exists', () => {
    const figures = readTrafficFigures(bucket({ http: { doc_count: 7 }, tcp: { doc_count: 3, unreached: { doc_count: 1 } } }));
    expect(figures).toMatchObject({ judged: 3, failed: 1, http: 7, tcp: 3 });
  });

  it('leaves out what no line had', () => {
    const none = { count: 0, sum: 0 };
    const figures = readTrafficFigures(
      bucket({ answered: { doc_count: 0, latency: latency(null) }, bytes_received: none, bytes_sent: { count: 2, sum: 0 } }),
    );
    expect(figures).not.toHaveProperty('percentiles');
    expect(figures).not.toHaveProperty('bytesReceived');
    expect(figures.bytesSent).toBe(0);
  });
});

describe('readPercentiles', () => {
  it('is all three or none', () => {
    expect(readPercentiles(latency(1, 2, 3))).toEqual({ p50: 1, p95: 2, p99: 3 });
    expect(readPercentiles(latency(1, null))).toBeUndefined();
    expect(readPercentiles({ doc_count: 0, percentiles: { values: [] } })).toBeUndefined();
  });
});

describe('buildTrafficFigures', () => {
  it('asks for no status, flags or kind of traffic that the format does not have', () => {
    expect(Object.keys(buildTrafficFigures(aReader(unprepared)))).toEqual(['answered', 'bytes_received', 'bytes_sent']);
    expect(JSON.stringify(buildTrafficFigures(aReader(typed)))).not.toContain('response');
  });

  it('asks only lines without a status whether they are connections', () => {
    const { status, without_status: silent } = buildTrafficFigures(aReader(templated));
    expect(status?.range).toEqual({
      field: 'response_code',
      keyed: true,
      ranges: [
        { key: 'none', to: 1 },
        { key: 'fine', from: 1, to: 500 },
        { key: 'failed', from: 500 },
      ],
    });
    expect(silent?.filter).toEqual({ range: { response_code: { gte: 0, lt: 1 } } });
    expect(Object.keys(silent?.aggs ?? {})).toEqual(['tcp']);
  });
});
