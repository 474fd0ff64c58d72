import type { EdgeId } from '../../../common/domain/edge';
import { edgeId } from '../../../common/domain/edge';
import type { SignalFigures } from '../../../common/domain/edge_signals';
import type { ServiceIdentity } from '../../../common/domain/service';
import { perSecond, ratio } from '../../../common/domain/units';
import type { SeenEdge } from './seen_edge';

/** Percentiles of one name stand for all when it has so many of the requests. */
const NEARLY_ALL = 0.9;

/** Edges of one signal under the names of the map; what several names say of one edge becomes one. */
export function joinEdges(
  edges: readonly SeenEdge[],
  join: (identity: ServiceIdentity) => ServiceIdentity,
): Map<EdgeId, SeenEdge> {
  const joined = new Map<EdgeId, SeenEdge>();
  for (const seen of edges) {
    const edge = { ...seen, source: join(seen.source), destination: join(seen.destination) };
    const id = edgeId(edge.source.id, edge.destination.id);
    const known = joined.get(id);
    joined.set(id, known ? add(known, edge) : edge);
  }
  return joined;
}

function add(one: SeenEdge, other: SeenEdge): SeenEdge {
  const [more, less] = (one.figures.count ?? 0) >= (other.figures.count ?? 0) ? [one, other] : [other, one];
  const timeouts = (one.timeouts ?? 0) + (other.timeouts ?? 0);
  return {
    ...more,
    isTcp: one.isTcp && other.isTcp,
    figures: addFigures(more.figures, less.figures),
    ...(timeouts > 0 ? { timeouts } : {}),
  };
}

/** A figure that one of them does not have is not known of both. */
function addFigures(more: SignalFigures, less: SignalFigures): SignalFigures {
  const { count, rate, errorRatio, attempts, p50, p95, p99, p95Within, ...rest } = more;
  const gaps = [...more.gaps, ...less.gaps.filter((gap) => !more.gaps.some(({ figure }) => figure === gap.figure))];
  if (count === undefined || rate === undefined || less.count === undefined || less.rate === undefined) return { ...rest, gaps };
  const total = count + less.count;
  const isTrunk = count >= total * NEARLY_ALL;
  const latency = {
    ...(p50 === undefined ? {} : { p50 }),
    ...(p95 === undefined ? {} : { p95 }),
    ...(p99 === undefined ? {} : { p99 }),
    ...(p95Within ? { p95Within } : {}),
  };
  return {
    ...rest,
    count: total,
    rate: perSecond(rate + less.rate),
    ...(errorRatio === undefined || less.errorRatio === undefined || total === 0
      ? {}
      : { errorRatio: ratio((errorRatio * count + less.errorRatio * less.count) / total) }),
    ...(attempts === undefined || less.attempts === undefined ? {} : { attempts: attempts + less.attempts }),
    ...(isTrunk ? latency : {}),
    gaps: isTrunk || p95 === undefined ? gaps : [...gaps, { figure: 'latency', reason: 'several_names' }],
  };
}
