import type { EdgeId } from '../../common/domain/edge';
import type { ServiceId } from '../../common/domain/service';
import type { CauseCall, CauseGraph, CauseMetric, CauseService, CauseSymptom } from '../analysis/rank_causes/cause_graph';
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

/** When edges and services were found to be slow, or failing, by their ids: such times do not tell what is usual for them. */
export type Troubled = Record<CauseMetric, ReadonlyMap<string, readonly Episode[]>>;

/** As few buckets of other days say little of how long something takes: what came before on the same day is then taken too, and at last what came after. */
const ENOUGH_HISTORY = 8;
/** What came right before the trouble: so many buckets. */
const BUCKETS_BEFORE = 4;

/** Every service and call of the mesh in an episode against what is usual for it. */
export function compareMesh(
  { edges, services }: MeshSeries,
  episode: Episode,
  { symptoms, troubled }: { symptoms: CauseSymptom[]; troubled: Troubled },
): CauseGraph {
  const incoming = new Map<ServiceId, Array<[EdgeId, EdgeSeries]>>();
  for (const [id, edge] of edges) {
    if (!incoming.has(edge.source.id)) incoming.set(edge.source.id, []);
    const callers = incoming.get(edge.destination.id);
    if (callers) callers.push([id, edge]);
    else incoming.set(edge.destination.id, [[id, edge]]);
  }
  return {
    services: [...incoming].map(([id, callers]) => {
      const own = services.get(id)?.buckets;
      const told = own ? [id] : callers.map(([caller]) => caller);
      return compareService(id, split(own ?? asCallersSaw(callers.map(([, edge]) => edge)), episode, spansOf(troubled, told)));
    }),
    calls: [...edges].map(([id, edge]) => compareCall(edge, split(edge.buckets, episode, spansOf(troubled, [id])))),
    symptoms,
  };
}

type Spans = Record<CauseMetric, Episode[]>;

const spansOf = ({ latency, failures }: Troubled, ids: readonly string[]): Spans => ({
  latency: ids.flatMap((id) => latency.get(id) ?? []),
  failures: ids.flatMap((id) => failures.get(id) ?? []),
});

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

function compareService(id: string, by: Record<CauseMetric, Split>): CauseService {
  const latency = measureDeviation({ ...toComparison(by.latency, latencyOf), kind: 'amount' });
  const failures = measureDeviation({ ...toComparison(by.failures, failuresOf), kind: 'ratio' });
  const requests = count(by.latency.during, ({ lines }) => lines);
  return { id, ...(requests > 0 && { requests }), ...(latency && { latency }), ...(failures && { failures }) };
}

function compareCall({ source, destination }: EdgeSeries, by: Record<CauseMetric, Split>): CauseCall {
  const latency = measureDeviation({ ...toComparison(by.latency, latencyOf), kind: 'amount' });
  const failures = measureDeviation({ ...toComparison(by.failures, failuresOf), kind: 'ratio' });
  const gap = measureDeviation({ ...toComparison(by.latency, gapOf), kind: 'amount' });
  const hidden = measureDeviation({ ...toComparison(by.failures, hiddenOf), kind: 'ratio' });
  return {
    caller: source.id,
    callee: destination.id,
    requests: count(by.latency.during, ({ lines }) => lines),
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

function split(
  [recent = [], history = [], lead = []]: FigureBucket[][],
  { from, to }: Episode,
  { latency, failures }: Spans,
): Record<CauseMetric, Split> {
  const during = recent.filter((bucket) => middleOf(bucket) >= from && middleOf(bucket) < to);
  const earlier = [...lead, ...recent].filter((bucket) => middleOf(bucket) < from);
  const later = recent.filter((bucket) => middleOf(bucket) >= to);
  const before = (spans: readonly Episode[]) => outside(spans, earlier).slice(-BUCKETS_BEFORE);
  const enough = [history, outside(latency, earlier), outside(latency, later)].reduce((known, more) =>
    withLines(known) >= ENOUGH_HISTORY ? known : [...known, ...more],
  );
  return {
    latency: { history: enough, before: before(latency), during },
    // That nothing fails is usual until other days show otherwise: stretches of the same day are long, and may hold how this began.
    failures: { history, before: before(failures), during },
  };
}

/** A bucket lies where its middle does. */
const middleOf = ({ from, to }: FigureBucket) => (from + to) / 2;

/** What belongs to any trouble of a subject is no example of what is usual for it: an earlier or a later one would make this one look ordinary. */
const outside = (spans: readonly Episode[], buckets: readonly FigureBucket[]) =>
  buckets.filter((bucket) => spans.every(({ from, to }) => middleOf(bucket) < from || middleOf(bucket) >= to));

const withLines = (buckets: readonly FigureBucket[]) => buckets.filter(({ lines }) => lines > 0).length;

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
