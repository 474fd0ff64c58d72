import { i18n } from '@kbn/i18n';
import type { Edge } from '../../../../common/domain/edge';
import type { ServiceId } from '../../../../common/domain/service';
import { perSecond } from '../../../../common/domain/units';
import type { EdgeLabel } from '../edge_label';
import type { Formatters } from '../formatters';
import type { GraphEdge, GraphFrame, GraphNode, Tone } from '../graph';
import { isSick } from '../graph';
import { serviceErrors } from '../service_errors';
import type { EdgesOf } from '../edges_of';
import { toneOf } from '../tone_of';
import type { Bundle, FoldedGroup } from './fold_map';
import type { Group } from './group';
import { sumEdges, worstTone } from './sum_edges';

interface Around {
  /** Edges that lead into the group from outside. */
  entering: Edge[];
  edgesOf: EdgesOf;
  format: Formatters;
}

/** A folded group: how many services it has, what it receives, and how its worst member fares. */
export function toGroupNode(
  { group, members, inside }: FoldedGroup,
  name: string,
  { entering, edgesOf, format }: Around,
): GraphNode {
  const tones = members.map((service) => toneOf(serviceErrors(service, edgesOf.incoming(service.id))));
  const within = sumEdges(inside);
  const tone = worstTone([...tones, within.tone]);
  const sick = tones.filter((candidate) => candidate === tone).length;
  const rate = entering.reduce((sum, { caller }) => sum + caller.rate, 0);
  const values = { count: members.length, services: format.count(members.length), rate: format.rate(perSecond(rate)) };
  return {
    id: group.id,
    name,
    sublabel:
      rate > 0
        ? i18n.translate('meshObservability.map.node.group', { defaultMessage: '{services} services · {rate}', values })
        : i18n.translate('meshObservability.map.node.groupOnly', { defaultMessage: '{services} services', values }),
    badge: isSick(tone) ? (sick > 0 ? sickText(tone, sick, format) : edgesText(tone, within.sick, format)) : undefined,
    glyph: 'group',
    tone,
    rate: Math.max(rate, within.rate),
  };
}

function sickText(tone: Tone, count: number, format: Formatters): string {
  const values = { count, services: format.count(count) };
  return tone === 'notice'
    ? i18n.translate('meshObservability.map.badge.groupHidden', { defaultMessage: '{services} with hidden errors', values })
    : i18n.translate('meshObservability.map.badge.groupFailing', { defaultMessage: '{services} failing', values });
}

/** An edge may fail although its service, all callers together, does not. */
const edgesText = (tone: Tone, count: number, format: Formatters) =>
  // Hidden errors are told by services.
  tone === 'notice'
    ? undefined
    : i18n.translate('meshObservability.map.badge.groupEdges', {
        defaultMessage: '{count, plural, one {{edges} edge} other {{edges} edges}} failing',
        values: { count, edges: format.count(count) },
      });

export function toBundle({ id, source, target, edges }: Bundle, label: EdgeLabel, format: Formatters): GraphEdge {
  const sum = sumEdges(edges);
  return { id, source, target, label: bundleLabel(sum, label, format), tone: sum.tone, rate: sum.rate, isBundle: true };
}

/** Sums are exact. Of percentiles only a bound is known, and written as one; gaps of medians make no sum at all. */
function bundleLabel(sum: ReturnType<typeof sumEdges>, label: EdgeLabel, format: Formatters): string | undefined {
  switch (label) {
    case 'rate':
      return format.rate(sum.rate);
    case 'p95':
      return sum.worstP95 === undefined ? undefined : `≤\u00a0${format.duration(sum.worstP95)}`;
    case 'errors':
      return sum.errors && format.ratio(sum.errors.ratio);
    case 'gap':
    case 'none':
      return undefined;
  }
}

/** @param toneOfMember undefined for services that are not drawn */
export function toFrame({ id, members }: Group, name: string, toneOfMember: (id: ServiceId) => Tone | undefined): GraphFrame {
  return { id, name, members, tone: worstTone(members.flatMap((member) => toneOfMember(member) ?? [])) };
}
