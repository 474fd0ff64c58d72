import type { Edge, EdgeId, MissingFigure, TrafficFigures } from '../../../common/domain/edge';
import { edgeId } from '../../../common/domain/edge';
import type { SignalFigures } from '../../../common/domain/edge_signals';
import type { ServiceIdentity } from '../../../common/domain/service';
import { perSecond, ratio } from '../../../common/domain/units';
import { createJoiner } from '../../detection/join_identities';
import { compareSignals } from '../signals/compare_signals';
import { joinEdges } from '../signals/join_edges';
import type { SeenEdge } from '../signals/seen_edge';
import type { Enricher, MapDraft } from './enricher';

/** Puts beside each edge what metrics and traces say of it, and adds the edges that only they know. */
export const signals: Enricher = {
  name: 'signals',
  enrich(map) {
    const collected = map.signals;
    if (!collected || collected.metrics.length + collected.traces.length === 0) return;
    const join = createJoiner([...map.services.values()], [...endsOf(collected.metrics), ...endsOf(collected.traces)]);
    const metrics = joinEdges(collected.metrics, join);
    const traces = joinEdges(collected.traces, join);
    for (const id of new Set([...map.edges.keys(), ...metrics.keys(), ...traces.keys()])) {
      const seen = [metrics.get(id), traces.get(id)].filter((each) => each !== undefined);
      const edge = map.edges.get(id) ?? addUnlogged(map, id, seen);
      if (!edge) continue;
      const figures = [...(edge.parts.length > 0 ? [toLogFigures(edge)] : []), ...seen.map((each) => each.figures)];
      const isTcp = edge.protocol === 'tcp';
      const timeouts = metrics.get(id)?.timeouts;
      edge.signals = { figures, differences: compareSignals(figures, { isTcp, ...(timeouts ? { timeouts } : {}) }) };
    }
  },
};

const endsOf = (edges: readonly SeenEdge[]): ServiceIdentity[] =>
  edges.flatMap(({ source, destination }) => [source, destination]);

/** An edge without lines: the best other signal's figures stand in their place. */
function addUnlogged(map: MapDraft, id: EdgeId, seen: readonly SeenEdge[]): Edge | undefined {
  const best = seen.find(({ figures }) => figures.count !== undefined) ?? seen[0];
  if (!best) return undefined;
  for (const identity of [best.source, best.destination]) {
    if (!map.services.has(identity.id)) map.services.set(identity.id, { ...identity, parts: [] });
  }
  const edge: Edge = {
    id: edgeId(best.source.id, best.destination.id),
    source: best.source.id,
    destination: best.destination.id,
    protocol: best.isTcp ? 'tcp' : 'http',
    caller: toTrafficFigures(best),
    parts: [],
  };
  map.edges.set(id, edge);
  return edge;
}

function toTrafficFigures({ figures, isTcp }: SeenEdge): TrafficFigures {
  const { count, rate, errorRatio, p50, p95, p99 } = figures;
  const hasLatency = p50 !== undefined && p95 !== undefined && p99 !== undefined;
  const hasErrors = errorRatio !== undefined && count !== undefined;
  const missing: Array<MissingFigure | false> = [
    count === undefined && { figure: 'rate', reason: 'not_measured' },
    !hasLatency && { figure: 'latency', reason: 'not_measured' },
    !hasErrors && { figure: 'errors', reason: 'not_measured' },
    { figure: 'bytes', reason: 'not_logged' },
  ];
  return {
    lines: Math.round(count ?? 0),
    rate: rate ?? perSecond(0),
    answered: isTcp ? 0 : Math.round(count ?? 0),
    ...(hasLatency ? { latency: { p50, p95, p99 } } : {}),
    ...(hasErrors
      ? { errors: { count: Math.round(errorRatio * count), ratio: ratio(errorRatio), known: Math.round(count) } }
      : {}),
    missing: missing.filter((each) => each !== false),
  };
}

function toLogFigures({ caller }: Edge): SignalFigures {
  const { lines, rate, latency, errors } = caller;
  return {
    signal: 'logs',
    count: lines,
    rate,
    ...(errors ? { errorRatio: errors.ratio } : {}),
    ...(latency ? { p50: latency.p50, p95: latency.p95, p99: latency.p99 } : {}),
    gaps: [],
  };
}
