import type { estypes } from '@elastic/elasticsearch';
import type { AccessLogReader } from '../sources/source';
import type { Predicate } from '../sources/predicate';
import { isNothing, toQuery } from './to_query';

type Aggregations = Record<string, estypes.AggregationsAggregationContainer>;

/** Counts and sums add up over keys; percentiles do not. */
export interface RawFigures {
  lines: number;
  answered: number;
  percentiles?: { p50: number; p95: number; p99: number };
  /** Lines that tell whether they failed: with a status, or TCP lines with flags. */
  judged: number;
  failed: number;
  http: number;
  tcp: number;
  bytesReceived?: number;
  bytesSent?: number;
}

const PERCENTS = [50, 95, 99];

/**
 * 24 days in milliseconds. A histogram cannot hold a negative value or one without bounds, and one bad document would fail a shard;
 * so would a larger bound, where somebody mapped the duration as `integer`.
 */
export const LONGEST_DURATION = 2 ** 31 - 1;

export const isTimed = (reader: AccessLogReader): Predicate => ({
  within: reader.fields.duration,
  from: 0,
  below: LONGEST_DURATION,
});

/**
 * Percentiles as the nearest rank has them, within 1 %: an HDR histogram does not interpolate between two requests as a t-digest
 * does (p99 of 345 requests: 102 for 109 ms on recorded data), and is quicker. Two digits keep 10,000 edges at about 10 kB each.
 * The rank is rounded, not rounded up: p95 of 15 requests is the 14th.
 */
export const buildLatency = (reader: AccessLogReader): { filter: estypes.QueryDslQueryContainer; aggs: Aggregations } => ({
  filter: toQuery(isTimed(reader)),
  aggs: {
    percentiles: {
      percentiles: {
        field: reader.fields.duration,
        percents: PERCENTS,
        keyed: false,
        hdr: { number_of_significant_value_digits: 2 },
      },
    },
  },
});

/**
 * The figures of one bucket of lines. Statuses are counted by a range over their numbers, not by filters: it costs a
 * third. Only the few lines without one are asked whether they are connections: asked of all lines, it would cost as much as
 * their percentiles. What the format cannot tell is not asked for.
 */
export function buildTrafficFigures(reader: AccessLogReader): Aggregations {
  const { bytesReceived, bytesSent } = reader.fields;
  return {
    answered: { filter: toQuery(reader.is.answered), aggs: { latency: buildLatency(reader) } },
    ...buildOutcomes(reader),
    ...(bytesReceived ? { bytes_received: { stats: { field: bytesReceived } } } : {}),
    ...(bytesSent ? { bytes_sent: { stats: { field: bytesSent } } } : {}),
  };
}

/** How many lines failed, of how many that tell. */
export function buildOutcomes(reader: AccessLogReader): Aggregations {
  const aggregations: Aggregations = {};
  const { status } = reader.fields;
  if (status) {
    const ranges = [
      { key: 'none', to: 1 },
      { key: 'fine', from: 1, to: 500 },
      { key: 'failed', from: 500 },
    ];
    aggregations.status = { range: { field: status, keyed: true, ranges } };
    const withoutStatus: Predicate = { within: status, from: 0, below: 1 };
    aggregations.without_status = { filter: toQuery(withoutStatus), aggs: buildConnections(reader) };
  } else if (!isNothing(reader.is.tcp)) {
    aggregations.http = { filter: toQuery(reader.is.http) };
    Object.assign(aggregations, buildConnections(reader));
  }
  return aggregations;
}

function buildConnections(reader: AccessLogReader): Aggregations {
  const { tcp, unreached } = reader.is;
  const failures: Aggregations = isNothing(unreached) ? {} : { unreached: { filter: toQuery(unreached) } };
  return { tcp: { filter: toQuery(tcp), aggs: failures } };
}

interface Connections {
  tcp?: { doc_count: number; unreached?: { doc_count: number } };
}

/** Shape of a bucket that holds buildOutcomes. */
export interface OutcomeBucket extends Connections {
  status?: { buckets: Record<'none' | 'fine' | 'failed', { doc_count: number }> };
  without_status?: Connections;
  http?: { doc_count: number };
}

/** Shape of a bucket that holds buildTrafficFigures. */
export interface FigureBucket extends OutcomeBucket {
  doc_count: number;
  answered: { doc_count: number; latency: LatencyResult };
  bytes_received?: { count: number; sum: number };
  bytes_sent?: { count: number; sum: number };
}

export interface LatencyResult {
  /** Lines with a readable duration. */
  doc_count: number;
  percentiles: { values: Array<{ key: number; value: number | null }> };
}

export function readTrafficFigures(bucket: FigureBucket): RawFigures {
  const percentiles = readPercentiles(bucket.answered.latency);
  const received = readSum(bucket.bytes_received);
  const sent = readSum(bucket.bytes_sent);
  return {
    lines: bucket.doc_count,
    answered: bucket.answered.doc_count,
    ...readOutcomes(bucket),
    ...(percentiles ? { percentiles } : {}),
    ...(received === undefined ? {} : { bytesReceived: received }),
    ...(sent === undefined ? {} : { bytesSent: sent }),
  };
}

export function readOutcomes(bucket: OutcomeBucket): Pick<RawFigures, 'judged' | 'failed' | 'http' | 'tcp'> {
  const statuses = bucket.status?.buckets;
  const { tcp } = bucket.without_status ?? bucket;
  const connections = tcp?.doc_count ?? 0;
  // Without flags a connection does not tell whether it failed.
  const unreached = tcp?.unreached?.doc_count;
  const judgedConnections = unreached === undefined ? 0 : connections;
  if (!statuses)
    return { judged: judgedConnections, failed: unreached ?? 0, http: bucket.http?.doc_count ?? 0, tcp: connections };
  const requests = statuses.fine.doc_count + statuses.failed.doc_count;
  return {
    judged: requests + judgedConnections,
    failed: statuses.failed.doc_count + (unreached ?? 0),
    http: requests + statuses.none.doc_count - connections,
    tcp: connections,
  };
}

/** Undefined when no document had a value. */
export function readPercentiles({ percentiles }: LatencyResult): RawFigures['percentiles'] {
  const [p50, p95, p99] = PERCENTS.map((percent) => percentiles.values.find(({ key }) => key === percent)?.value);
  return typeof p50 === 'number' && typeof p95 === 'number' && typeof p99 === 'number' ? { p50, p95, p99 } : undefined;
}

const readSum = (stats: { count: number; sum: number } | undefined) => (stats && stats.count > 0 ? stats.sum : undefined);
