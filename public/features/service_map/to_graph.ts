import { i18n } from '@kbn/i18n';
import type { Edge } from '../../../common/domain/edge';
import { knownRate } from '../../../common/domain/edge';
import { disagrees, isUnlogged } from '../../../common/domain/edge_signals';
import type { Service } from '../../../common/domain/service_map';
import { perSecond } from '../../../common/domain/units';
import type { EdgeLabel } from './edge_label';
import type { EdgesOf } from './edges_of';
import type { Formatters } from './formatters';
import type { Glyph, Graph, GraphEdge, GraphNode } from './graph';
import type { FoldedMap } from './groups/fold_map';
import type { Grouped } from './groups/group_services';
import { groupText } from './groups/group_text';
import { toBundle, toFrame, toGroupNode } from './groups/to_group_node';
import { mapNames } from './map_names';
import { edgeErrors, serviceErrors } from './service_errors';
import { toneOf } from './tone_of';
import { gapText } from '../../components/gap_text';

/** The map as it is drawn: names safe to show, figures as text, tones. Figures that are not known are left out. */
export function toGraph(map: FoldedMap, by: Grouped['by'], edgesOf: EdgesOf, label: EdgeLabel, format: Formatters): Graph {
  const names = mapNames(map.services);
  const tones = new Map(
    map.services.map((service) => [service.id, toneOf(serviceErrors(service, edgesOf.incoming(service.id)))]),
  );
  const crossing = map.folded.length > 0 ? bundlesOf(map) : new Map<string, Edge[]>();
  return {
    nodes: [
      ...map.services.map((service) => toNode(service, names.get(service.id) ?? '', edgesOf, format)),
      ...map.folded.map((folded) =>
        toGroupNode(folded, groupText(by, folded.group.name), { entering: crossing.get(folded.group.id) ?? [], edgesOf, format }),
      ),
    ],
    edges: [
      ...map.edges.map((edge) => toEdge(edge, label, format)),
      ...map.bundles.map((bundle) => toBundle(bundle, label, format)),
    ],
    ...(map.frames.length > 0
      ? { frames: map.frames.map((group) => toFrame(group, groupText(by, group.name), (id) => tones.get(id))) }
      : {}),
  };
}

/** Edges that enter each folded group from outside. */
function bundlesOf({ bundles }: FoldedMap): Map<string, Edge[]> {
  const entering = new Map<string, Edge[]>();
  for (const { target, edges } of bundles) {
    const known = entering.get(target);
    if (known) known.push(...edges);
    else entering.set(target, [...edges]);
  }
  return entering;
}

function toNode(service: Service, name: string, { incoming: to, outgoing: from }: EdgesOf, format: Formatters): GraphNode {
  const [incoming, outgoing] = [to(service.id), from(service.id)];
  const glyph = glyphOf(service, incoming, outgoing);
  const tone = toneOf(serviceErrors(service, incoming));
  const rate = rateOf(service, incoming, outgoing);
  return {
    id: service.id,
    name,
    sublabel: sublabelOf(service, glyph, rate, incoming, format),
    badge:
      tone === 'notice' && service.hiddenErrors !== undefined
        ? i18n.translate('meshObservability.map.badge.hidden', {
            defaultMessage: '{count} errors hidden by retries',
            values: { count: format.count(service.hiddenErrors) },
          })
        : undefined,
    glyph,
    tone,
    rate,
  };
}

function glyphOf({ kind }: Service, incoming: Edge[], outgoing: Edge[]): Glyph {
  if (kind !== 'service') return kind;
  const callers = incoming.filter(({ source, destination }) => source !== destination);
  const callees = outgoing.filter(({ source, destination }) => source !== destination);
  if (callers.length === 0) return callees.length > 0 ? 'entry' : 'service';
  return callees.length === 0 && incoming.every(({ protocol }) => protocol === 'tcp') ? 'store' : 'service';
}

/** What it receives, by its own proxies or else by its callers'; an entry has only what it sends. */
function rateOf({ callee }: Service, incoming: Edge[], outgoing: Edge[]): number {
  if (callee) return callee.rate;
  const edges = incoming.length > 0 ? incoming : outgoing;
  return edges.reduce((sum, { caller }) => sum + caller.rate, 0);
}

function sublabelOf({ callee }: Service, glyph: Glyph, rate: number, incoming: Edge[], format: Formatters): string | undefined {
  if (rate <= 0) return undefined;
  const values = { rate: format.rate(perSecond(rate)) };
  if (glyph === 'entry' && !callee)
    return i18n.translate('meshObservability.map.node.entry', { defaultMessage: '{rate} · entry', values });
  if (incoming.length > 0 && incoming.every(({ protocol }) => protocol === 'tcp'))
    return i18n.translate('meshObservability.map.node.tcp', { defaultMessage: '{rate} · TCP', values });
  const latency = callee?.latency ?? (incoming.length === 1 ? incoming[0]?.caller.latency : undefined);
  if (!latency) return values.rate;
  return i18n.translate('meshObservability.map.node.http', {
    defaultMessage: '{rate} · p95 {p95}',
    values: { ...values, p95: format.duration(latency.p95) },
  });
}

function toEdge(edge: Edge, label: EdgeLabel, format: Formatters): GraphEdge {
  const { id, source, destination, caller } = edge;
  return {
    id,
    source,
    target: destination,
    label: withMark(labelOf(edge, label, format), disagrees(edge.signals)),
    tone: toneOf(edgeErrors(edge)),
    rate: caller.rate,
    ...(isUnlogged(edge.signals) ? { isUnlogged: true } : {}),
  };
}

/** Beside the figure, or alone: logs, metrics and traces contradict each other about this edge. */
export const DISAGREE = '≠';
const withMark = (label: string | undefined, isMarked: boolean) =>
  isMarked ? [label, DISAGREE].filter((part) => part !== undefined).join(' ') : label;

/** A connection's life is no latency: TCP edges have none. */
function labelOf({ caller, gap, protocol }: Edge, label: EdgeLabel, format: Formatters): string | undefined {
  const rate = knownRate(caller);
  switch (label) {
    case 'rate':
      return rate === undefined ? undefined : format.rate(rate);
    case 'p95':
      return protocol !== 'tcp' && caller.latency ? format.duration(caller.latency.p95) : undefined;
    case 'errors':
      return caller.errors && format.ratio(caller.errors.ratio);
    case 'gap':
      return protocol !== 'tcp' && gap !== undefined ? gapText(gap, format) : undefined;
    case 'none':
      return undefined;
  }
}
