import type { ServiceId } from '../../common/domain/service';
import type { CauseCall, CauseGraph, CauseService, CauseSymptom } from '../analysis/rank_causes/cause_graph';
import { measureDeviation } from '../analysis/rank_causes/measure_deviation';
import type { Comparison, Sample } from '../analysis/rank_causes/measure_deviation';
import { mergeBuckets } from '../analysis/merge_buckets';
import type { FigureBucket } from '../analysis/series';
import type { EdgeSeries, MeshSeries } from './to_series';

/** When there was trouble, in epoch milliseconds; `to` is not in it. */
export interface Episode {
  from: number;
  to: number;
}

/** As few buckets of other days say nothing; what else there is of the same day is then taken too. */
const ENOUGH_HISTORY = 8;
/** What came right before the trouble: so many buckets. */
const BUCKETS_BEFORE = 4;

/** Every service and call of the mesh in an episode against what is usual for it. */
export function compareMesh({ edges, services }: MeshSeries, episode: Episode, symptoms: CauseSymptom[]): CauseGraph {
  const incoming = new Map<ServiceId, EdgeSeries[]>();
  for (const edge of edges.values()) {
    incoming.set(edge.source.id, incoming.get(edge.source.id) ?? []);
    incoming.set(edge.destination.id, [...(incoming.get(edge.destination.id) ?? []), edge]);
  }
  return {
    services: [...incoming].map(([id, callers]) =>
      compareService(id, services.get(id)?.buckets ?? asCallersSaw(callers), episode),
    ),
    calls: [...edges.values()].map((edge) => compareCall(edge, episode)),
    symptoms,
  };
}

/** A mesh may log outbound lines only. */
function asCallersSaw(callers: readonly EdgeSeries[]): FigureBucket[][] {
  const [first, ...others] = callers.map(({ buckets }) => buckets);
  if (!first) return [];
  return first.map((stretch, nth) =>
    stretch.map((bucket, place) => {
      const same = others.flatMap((buckets) => buckets[nth]?.[place] ?? []);
      return same.length > 0 ? mergeBuckets([bucket, ...same]) : bucket;
    }),
  );
}

function compareService(id: string, buckets: FigureBucket[][], episode: Episode): CauseService {
  const split = splitBuckets(buckets, episode);
  const latency = measureDeviation({ ...toComparison(split, latencyOf), kind: 'amount' });
  const failures = measureDeviation({ ...toComparison(split, failuresOf), kind: 'ratio' });
  const requests = count(split.during, ({ lines }) => lines);
  return { id, ...(requests > 0 && { requests }), ...(latency && { latency }), ...(failures && { failures }) };
}

function compareCall({ source, destination, buckets }: EdgeSeries, episode: Episode): CauseCall {
  const split = splitBuckets(buckets, episode);
  const latency = measureDeviation({ ...toComparison(split, latencyOf), kind: 'amount' });
  const failures = measureDeviation({ ...toComparison(split, failuresOf), kind: 'ratio' });
  const gap = measureDeviation({ ...toComparison(split, gapOf), kind: 'amount' });
  const hidden = measureDeviation({ ...toComparison(split, hiddenOf), kind: 'ratio' });
  return {
    caller: source.id,
    callee: destination.id,
    requests: count(split.during, ({ lines }) => lines),
    ...(latency && { latency }),
    ...(failures && { failures }),
    ...(gap && { gap }),
    ...(hidden && { hidden }),
  };
}

interface Split {
  history: FigureBucket[];
  before: FigureBucket[];
  during: FigureBucket[];
}

/** A bucket belongs to the episode when its middle does. */
function splitBuckets([recent = [], history = [], lead = []]: FigureBucket[][], { from, to }: Episode): Split {
  const middle = (bucket: FigureBucket) => (bucket.from + bucket.to) / 2;
  const during = recent.filter((bucket) => middle(bucket) >= from && middle(bucket) < to);
  const earlier = [...lead, ...recent].filter((bucket) => middle(bucket) < from);
  const later = recent.filter((bucket) => middle(bucket) >= to);
  const withLines = history.filter(({ lines }) => lines > 0).length;
  return {
    history: withLines >= ENOUGH_HISTORY ? history : [...history, ...earlier, ...later],
    before: earlier.slice(-BUCKETS_BEFORE),
    during,
  };
}

type Figure = (bucket: FigureBucket) => Sample | undefined;

/** A mean that the percentiles give, straight lines between them: unlike they, it adds up along calls. */
const latencyOf: Figure = ({ p50, p75, p95, p99, answered }) => {
  if (p50 === undefined || p95 === undefined || answered === 0) return undefined;
  const [middle, high] = [p75 ?? (p50 + p95) / 2, p99 ?? p95];
  const value = 0.5 * p50 + (0.25 * (p50 + middle)) / 2 + (0.2 * (middle + p95)) / 2 + (0.04 * (p95 + high)) / 2 + 0.01 * high;
  return { value, requests: answered };
};

const failuresOf: Figure = ({ judged, failed }) => (judged > 0 ? { value: failed / judged, requests: judged } : undefined);

const gapOf: Figure = ({ p50, calleeP50, answered }) =>
  p50 === undefined || calleeP50 === undefined ? undefined : { value: p50 - calleeP50, requests: answered };

const hiddenOf: Figure = ({ hidden, lines }) =>
  hidden === undefined || lines === 0 ? undefined : { value: Math.min(1, hidden / lines), requests: lines };

function toComparison({ history, before, during }: Split, figure: Figure): Omit<Comparison, 'kind'> {
  const samples = (buckets: readonly FigureBucket[]) => buckets.flatMap((bucket) => figure(bucket) ?? []);
  return {
    history: samples(history),
    before: samples(before),
    during: samples(during).map((sample) => ({ ...sample, weight: sample.requests ?? 1 })),
  };
}

const count = (buckets: readonly FigureBucket[], of: (bucket: FigureBucket) => number) =>
  buckets.reduce((sum, bucket) => sum + of(bucket), 0);
