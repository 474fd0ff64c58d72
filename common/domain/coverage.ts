import type { Signal } from './edge_signals';
import type { MetricSourceId, SourceId, TraceSourceId } from './source_id';
import type { EpochMs, Milliseconds } from './units';

/** What an answer stands on: which sources answered, which did not and why. */
export interface Coverage {
  sources: SourceCoverage[];
  /** Telemetry beside access logs; left out where the answer does not ask for it. */
  signals?: SignalCoverage[];
  /** Elasticsearch searches made for this answer (field look-ups not counted). */
  searches: number;
  took: Milliseconds;
  notes: CoverageNote[];
}

export interface SourceCoverage {
  id: SourceId;
  /** The index pattern that was asked. */
  indices: string;
  /** read: it has lines in this window. quiet: indices exist, no line in this window. absent: no index with such fields. */
  state: 'read' | 'quiet' | 'absent';
  lines: number;
  /** Start of the newest line in the window. */
  newest?: EpochMs;
}

/** What metrics and traces contribute to a map. */
export interface SignalCoverage {
  signal: Exclude<Signal, 'logs'>;
  /** Dialects that were read. */
  ids: Array<TraceSourceId | MetricSourceId>;
  indices: string;
  /** As of access logs; failed: it could not be asked, and `message` says why. */
  state: 'read' | 'quiet' | 'absent' | 'failed';
  /** Edges that it saw. */
  edges: number;
  newest?: EpochMs;
  message?: string;
}

/** A fact that limits the answer. The page has one sentence a code. */
export type CoverageNote =
  | { code: 'shards_failed'; failed: number; total: number; reason: string }
  | { code: 'clusters_skipped'; skipped: number; total: number }
  | { code: 'timed_out' }
  /** Indices whose access logs are in another format than those that were read. */
  | { code: 'other_formats'; indices: string[] }
  /** Indices whose metrics are in another format than those that were read. */
  | { code: 'other_metric_formats'; indices: string[] }
  /** There are no access logs: the map stands on these alone. */
  | { code: 'without_access_logs'; signals: Array<'metrics' | 'traces'> }
  /** Metrics or traces could not be read; the rest of the map stands. */
  | { code: 'signal_failed'; signal: 'metrics' | 'traces'; message: string }
  /** The user's role covers nothing of what a signal stands on. */
  | { code: 'signal_not_readable'; signal: 'metrics' | 'traces'; indices: string }
  /** More series than one search may take. */
  | { code: 'signal_cut'; signal: 'metrics' | 'traces' }
  /** Of metrics that do not name their proxies, several may look like one. */
  | { code: 'instances_unnamed'; services: number }
  | { code: 'edges_cut'; shown: number }
  | { code: 'services_cut'; shown: number }
  | { code: 'read_from_source'; fields: string[] }
  | { code: 'arrival_time'; lines?: number }
  | { code: 'answered_by_address_only' }
  | { code: 'status_not_logged' }
  | { code: 'inbound_not_logged' }
  | { code: 'inbound_not_attributed'; lines: number }
  | { code: 'lines_without_names'; lines: number }
  | { code: 'durations_unreadable'; lines: number }
  | { code: 'too_many_parts'; groups: number }
  | { code: 'probes_unknown' }
  /** Patterns of which the user's role does not cover every index: Elasticsearch leaves out what it does not cover without a word. */
  | { code: 'not_readable'; indices: string[]; all: boolean }
  /** The user's role shows only some documents, or only some fields of them. */
  | { code: 'reading_limited'; documents: boolean; fields: boolean }
  /** Results of Elastic ML could not be read: what the built-in detector says stands alone. */
  | { code: 'ml_failed'; reason: string }
  /** Only the worst so many records of Elastic ML were read. */
  | { code: 'ml_cut'; shown: number }
  /** Records about an edge or service that these access logs do not know. */
  | { code: 'ml_unplaced'; records: number }
  | { code: 'enricher_failed'; enricher: string; message: string };

/** It tells what the user's role keeps out of the answer. */
export const isAboutRights = ({ code }: CoverageNote): boolean => code === 'not_readable' || code === 'reading_limited';
