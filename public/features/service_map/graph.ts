import type { EdgeId } from '../../../common/domain/edge';
import type { ServiceId } from '../../../common/domain/service';
import type { Change, ChangeKind } from './comparison/change';
import type { BundleId, GroupId } from './groups/group';
import type { MapSelection } from './map_selection';

/**
 * How something fares, by the figures alone. quiet: nothing to look at. notice: callers are fine, but retries hide errors.
 * unknown: the telemetry does not tell.
 */
export type Tone = 'quiet' | 'notice' | 'warning' | 'critical' | 'unknown';

/**
 * What is drawn in a service's circle. entry: calls others, is called by nobody. store: spoken to over TCP only, calls nobody.
 * group: several services, folded.
 */
export type Glyph = 'service' | 'entry' | 'store' | 'external' | 'passthrough' | 'unidentified' | 'group';

export type NodeId = ServiceId | GroupId;
export type LinkId = EdgeId | BundleId;

export interface GraphNode {
  id: NodeId;
  /** Safe to show: no control or direction marks, not too long. */
  name: string;
  sublabel?: string;
  /** A finding worth its own line above the circle. */
  badge?: string;
  glyph: Glyph;
  tone: Tone;
  /** What is unusual about it, in a sentence; then its tone is not about errors alone. */
  unusual?: string;
  /** Requests or connections a second; for what is named first where there is no room for all names. */
  rate: number;
  /** Against an earlier period, while one is compared with. */
  change?: Change;
}

export interface GraphEdge {
  id: LinkId;
  source: NodeId;
  target: NodeId;
  /** The figure that was asked for; undefined where it is not known. */
  label?: string;
  tone: Tone;
  /** What is unusual about it, in a sentence; then its tone is not about errors alone. */
  unusual?: string;
  /** Requests or connections a second. */
  rate: number;
  /** Access logs do not have it: only metrics or traces saw it. */
  isUnlogged?: boolean;
  /** Several edges as one. */
  isBundle?: boolean;
  /** Against an earlier period, while one is compared with. */
  change?: Change;
  /** Somebody has an alert rule for it. */
  isWatched?: boolean;
}

/** A group that is not folded: a box around its services. */
export interface GraphFrame {
  id: GroupId;
  name: string;
  tone: Tone;
  members: string[];
}

export interface Graph {
  nodes: GraphNode[];
  edges: GraphEdge[];
  frames?: GraphFrame[];
}

/** From the worst to the quietest. */
export const TONES: Tone[] = ['critical', 'warning', 'notice', 'quiet', 'unknown'];

export const isSick = (tone: Tone) => tone === 'critical' || tone === 'warning' || tone === 'notice';

/** Something to find on the map: sick, or changed since an earlier period. */
export const standsOut = ({ tone, change }: { tone: Tone; change?: Change | ChangeKind }) => isSick(tone) || change !== undefined;

export const itemOfNode = ({ id, glyph }: GraphNode): MapSelection =>
  glyph === 'group' ? { kind: 'group', id: id as GroupId } : { kind: 'service', id: id as ServiceId };

export const itemOfEdge = ({ id, isBundle }: GraphEdge): MapSelection =>
  isBundle ? { kind: 'bundle', id: id as BundleId } : { kind: 'edge', id: id as EdgeId };

export const isNodeItem = (item: MapSelection | undefined): boolean => item?.kind === 'service' || item?.kind === 'group';

/** The group that `o` folds or unfolds: a group itself, or the one whose box a service stands in. */
export const groupOfItem = ({ frames }: Graph, { kind, id }: MapSelection): GroupId | undefined =>
  kind === 'group' ? id : kind === 'service' ? frames?.find(({ members }) => members.includes(id))?.id : undefined;
