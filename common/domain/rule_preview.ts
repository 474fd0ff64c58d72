import type { Coverage } from './coverage';
import type { EdgeId } from './edge';
import type { TimeRange } from './time_range';
import type { EpochMs, Milliseconds } from './units';

/** The unit that a rule's threshold and actual values are in. score: 0 to 100. */
export type RuleUnit = 'ms' | 'ratio' | 'lines' | 'score';

export interface WatchedEdge {
  id: EdgeId;
  /** Names, from telemetry. */
  source: string;
  destination: string;
}

/** One alert that the rule would have raised. */
export interface Episode {
  edge: WatchedEdge;
  from: EpochMs;
  /** Absent: it would still be active at the end. */
  until?: EpochMs;
}

/** What is compared, at one check. */
export interface CheckPoint {
  at: EpochMs;
  /** Absent: too little to judge. */
  value?: number;
}

/** What a rule would have done, had it existed. */
export interface RulePreview {
  range: TimeRange;
  /** Time between two checks. */
  every: Milliseconds;
  unit: RuleUnit;
  /** What was compared with; for a rule without one of its own what the past suggests. */
  threshold: number;
  /** Edges that were watched. */
  edges: number;
  /** There were more edges than could be replayed. */
  cut?: true;
  /** In order of time; of more than so many only the latest are listed. */
  episodes: Episode[];
  total: number;
  /** The edge that would have fired most, or else has most traffic; each point is what a check at that time compares. */
  chart?: { edge: WatchedEdge; points: CheckPoint[] };
  coverage: Coverage;
}
