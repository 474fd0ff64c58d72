import { epochMs } from '../../common/domain/units';
import { logstash, templated } from '../../test/builders/a_field_catalogue';
import { aReader } from '../../test/builders/a_reader';
import { recordedLines, recordedRange, recordedResponses } from '../../test/builders/recorded_responses';
import type { DetailRequest } from './traffic_over_time';
import { buildTrafficOverTime, readTrafficOverTime } from './traffic_over_time';

const { overTime, overTimeParts } = recordedResponses();
const [[source, destination] = []] = overTimeParts;
const lines = recordedLines().filter((line) => line.source === source && line.destination === destination);
const INTERVAL = 10_000;
const request: DetailRequest = {
  indices: 'logs',
  range: recordedRange,
  elapsed: recordedRange,
  side: 'caller',
  exclude: [],
  parts: overTimeParts,
  interval: INTERVAL,
  slowest: 3,
};

describe('readTrafficOverTime, of a recorded answer', () => {
  const detail = readTrafficOverTime(overTime, request);

  it('has a point an interval, and in them every line once', () => {
    expect(detail.points).toHaveLength(120_000 / INTERVAL);
    expect(detail.points.map(({ at }) => at)).toEqual(detail.points.map((_, place) => recordedRange.from + place * INTERVAL));
    for (const { at, lines: count, rate } of detail.points) {
      const here = lines.filter((line) => Math.floor(Date.parse(String(line.start_time)) / INTERVAL) * INTERVAL === at);
      expect(count).toBe(here.length);
      expect(rate).toBe(here.length / 10);
    }
    expect(detail.figures.lines).toBe(lines.length);
  });

  it('leaves out what a quiet interval does not have', () => {
    const quiet = detail.points.find((point) => point.lines === 0);
    expect(quiet).toEqual({ at: quiet?.at, lines: 0, rate: 0 });
  });

  it('has the slowest lines first, as they were stored', () => {
    const durations = detail.documents.map(({ source: stored }) => (stored as { duration_millis: number }).duration_millis);
    const slowest = lines.map((line) => Number(line.duration_millis)).sort((a, b) => b - a);
    expect(durations).toEqual(slowest.slice(0, 3));
  });

  it('knows the newest line, not only the newest of the slowest', () => {
    expect(detail.newest).toBe(Math.max(...lines.map((line) => Date.parse(String(line.start_time)))));
  });

  it('reads a rate of the part of an interval that is inside the window', () => {
    const elapsed = { from: epochMs(recordedRange.from + 5_000), to: epochMs(recordedRange.from + 55_000) };
    const { points } = readTrafficOverTime(overTime, { ...request, elapsed });
    const point = points.find(({ at }) => at === recordedRange.from + 50_000);
    expect(point?.rate).toBe((point?.lines ?? Number.NaN) / 5);
    expect(points.every(({ rate }) => Number.isFinite(rate))).toBe(true);
  });

  it('reads nothing where there was no index', () => {
    const none = { took: 1, timed_out: false, _shards: { total: 0, successful: 0, failed: 0 }, hits: { hits: [] } };
    expect(readTrafficOverTime(none, request)).toMatchObject({ figures: { lines: 0, answered: 0 }, points: [], documents: [] });
  });
});

describe('buildTrafficOverTime', () => {
  it('counts what is asked, and draws what has passed of it up to the last interval', () => {
    const elapsed = { from: recordedRange.from, to: epochMs(recordedRange.from + 60_000) };
    const built = buildTrafficOverTime({ ...request, elapsed }, aReader(templated));
    expect(JSON.stringify(built.query)).toContain(new Date(recordedRange.to).toISOString());
    expect(built.aggs?.over_time?.date_histogram).toMatchObject({
      extended_bounds: { min: elapsed.from, max: elapsed.to - 1 },
      hard_bounds: { min: elapsed.from, max: elapsed.to - 1 + INTERVAL },
    });
  });

  it('reads a start that is kept as text as a date, of these lines only', () => {
    expect(buildTrafficOverTime(request, aReader(templated)).runtime_mappings).toEqual({});
    expect(buildTrafficOverTime(request, aReader(logstash)).runtime_mappings).toMatchObject({ start_time: { type: 'date' } });
  });
});
