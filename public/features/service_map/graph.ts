import type { EdgeId } from '../../../common/domain/edge';
import type { ServiceId } from '../../../common/domain/service';

/**
 * How something fares, by the figures alone. quiet: nothing to look at. notice: callers are fine, but retries hide errors.
 * unknown: the telemetry does not tell.
 */
export type Tone = 'quiet' | 'notice' | 'warning' | 'critical' | 'unknown';

/** What is drawn in a service's circle. entry: calls others, is called by nobody. store: spoken to over TCP only, calls nobody. */
export type Glyph = 'service' | 'entry' | 'store' | 'external' | 'passthrough' | 'unidentified';

export interface GraphNode {
  id: ServiceId;
  /** Safe to show: no control or direction marks, not too long. */
  name: string;
  sublabel?: string;
  /** A finding worth its own line above the circle. */
  badge?: string;
  glyph: Glyph;
  tone: Tone;
  /** Requests or connections a second; for what is named first where there is no room for all names. */
  rate: number;
}

export interface GraphEdge {
  id: EdgeId;
  source: ServiceId;
  target: ServiceId;
  /** The figure that was asked for; undefined where it is not known. */
  label?: string;
  tone: Tone;
  /** Requests or connections a second. */
  rate: number;
}

export interface Graph {
  nodes: GraphNode[];
  edges: GraphEdge[];
}

/** From the worst to the quietest. */
export const TONES: Tone[] = ['critical', 'warning', 'notice', 'quiet', 'unknown'];

export const isSick = (tone: Tone) => tone === 'critical' || tone === 'warning' || tone === 'notice';
