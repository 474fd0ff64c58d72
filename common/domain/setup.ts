import type { CoverageNote } from './coverage';
import type { MetricSourceId, SourceId, TraceSourceId } from './source_id';
import type { UnparsedText } from './unparsed_text';
import type { Bytes, EpochMs, Milliseconds, PerSecond } from './units';

/** Kinds of telemetry that the Setup page looks for. */
export const SETUP_SIGNALS = ['access_logs', 'metrics', 'traces', 'application_logs'] as const;
export type SetupSignal = (typeof SETUP_SIGNALS)[number];

/** Every form in which telemetry is understood. Applications' logs have one: lines that carry a trace id. */
export type FormatId = SourceId | MetricSourceId | TraceSourceId | 'application_log';

/** What telemetry can say, and what cannot be known where it does not. The page has a sentence each. */
export const FACTS = [
  'start',
  'status',
  'flags',
  'bytes',
  'destination_address',
  'direction',
  'path',
  'trace_id',
  'mesh',
  'zone',
  'full_names',
  'peer',
  'user_agent',
  'requests',
  'errors',
  'histogram',
  'retries',
  'certificates',
  'proxy',
  'span_duration',
  'span_status',
  'span_cluster',
] as const;
export type Fact = (typeof FACTS)[number];

/** A fact that is missing from some documents of the last day, or from all (`without` is then `of`). */
export interface MissingFact {
  fact: Fact;
  without: number;
  of: number;
}

/** An index, or the data stream that it belongs to, with what it got in the last day. */
export interface Store {
  name: string;
  documents: number;
  newest: EpochMs;
}

/** One form of a signal. */
export interface FormatDiagnosis {
  id: FormatId;
  /** False: another form of the same signal is read, and this one is not, because both would count the same requests twice. */
  isRead: boolean;
  /** In the last day. */
  documents: number;
  newest?: EpochMs;
  /** Those with documents of the last day, most first; at most STORES_SHOWN. */
  stores: Store[];
  /** Indices that can hold this form, whether or not they got anything. */
  indexCount: number;
  missing: MissingFact[];
  /** Values that the index refused, field by field: the document is there, the value is not. */
  malformed: Array<{ fact: 'start' | 'duration' | 'status' | 'bytes'; documents: number }>;
  /** Fields whose mapping costs more than it should: no template prepared the index. */
  unprepared: string[];
}

export const STORES_SHOWN = 20;

/**
 * arriving: documents within FRESH. stopped: there are some, none so new. absent: no index can hold any. unread: it could not be asked, `message`
 * says why. off: no index pattern is set for it.
 */
export type SignalState = 'arriving' | 'stopped' | 'absent' | 'unread' | 'off';

/** What arrived longer ago than this has stopped, milliseconds. */
export const FRESH = 15 * 60_000;

export interface SignalDiagnosis {
  signal: SetupSignal;
  state: SignalState;
  /** The pattern that was asked. */
  indices: string;
  /** The one that is read first. */
  formats: FormatDiagnosis[];
  /** Documents among access logs that are none to us, index by index. */
  unparsed: UnparsedText[];
  notes: CoverageNote[];
  message?: string;
}

/** What keeping access logs costs here. */
export interface LoggingCost {
  /** Documents a second: over the last hour, and over the last day. */
  lastHour: PerSecond;
  lastDay: PerSecond;
  /**
   * Of one document on disk, without replicas. index_stats: size of the indices by their documents. sample: mean length of `documents` newest documents as they
   * were sent, which on disk are more or less.
   */
  perDocument?: { size: Bytes; from: 'index_stats' | 'sample'; documents: number; indices: number };
  /** Copies of each document, itself included, as the indices are set. */
  copies?: number;
  /** Why index statistics could not be used. */
  message?: string;
}

export interface SetupDiagnosis {
  at: EpochMs;
  signals: SignalDiagnosis[];
  /** Undefined where there are no access logs. */
  cost?: LoggingCost;
  /** Searches made, whatever the number of indices; field look-ups not counted. */
  searches: number;
  took: Milliseconds;
}

/** Kinds of objects that are put into a cluster. */
export type InstallableKind = 'component_template' | 'index_template' | 'ingest_pipeline' | 'lifecycle_policy';

/**
 * absent: nothing there. current: ours, as this version has it. older, newer: ours, of another version. changed: ours by its name and mark, but
 * somebody has changed it. foreign: somebody else's of the same name. unavailable: this Elasticsearch has no such thing. unreadable: the user may not look.
 */
export type InstalledState = 'absent' | 'current' | 'older' | 'newer' | 'changed' | 'foreign' | 'unavailable' | 'unreadable';

/** What is installed only when somebody asks for it: it deletes old days, or it is for an Elasticsearch that has none of its own. */
export type InstallChoice = 'keep_days' | 'trace_stream';

export interface InstalledObject {
  /** `<kind>/<name>`: a pipeline and a template may share a name. */
  id: string;
  /** Not installed unless it is asked for. */
  choice?: InstallChoice;
  kind: InstallableKind;
  name: string;
  /** What it is for: one sentence. */
  purpose: string;
  version: number;
  state: InstalledState;
  /** The version that is there, where it says one. */
  installed?: number;
  /** As it will be sent. */
  request: { method: 'PUT'; path: string; body: Record<string, unknown> };
  /** Of `unavailable` and `unreadable`. */
  message?: string;
}

export interface SetupInstallation {
  objects: InstalledObject[];
}

/** What came of one object. kept: nothing needed to be done. refused: Elasticsearch said no. conflict: it needs to be confirmed, for it is not ours or not as we made it. */
export interface InstallResult {
  id: string;
  kind: InstallableKind;
  name: string;
  did: 'installed' | 'upgraded' | 'replaced' | 'removed' | 'kept' | 'refused' | 'conflict';
  /** What happened and what to do; of `refused` and `conflict`. */
  message?: string;
}

export interface InstallOutcome {
  results: InstallResult[];
}

/** A new record, in few words. Names come from telemetry. */
export interface WatchedRecord {
  signal: SetupSignal;
  at: EpochMs;
  store: string;
  source?: string;
  destination?: string;
}

export interface SetupWatch {
  /** What to ask with next. */
  now: EpochMs;
  arrived: Array<{ signal: SetupSignal; documents: number; newest?: WatchedRecord }>;
  searches: number;
}

/** A reason why an edge is not on the map, with what was found in the data. Most telling first. */
export type EdgeEvidence =
  /** It is there in this window. */
  | { code: 'logged'; lines: number; newest: EpochMs }
  /** Not in this window, but before. */
  | { code: 'logged_before'; lines: number; newest: EpochMs }
  /** The destination's proxies wrote, the source's did not: no policy makes it log outbound. */
  | { code: 'only_inbound'; inbound: number }
  /** Nobody of this name writes outbound lines, though others do. */
  | { code: 'source_silent'; others: number }
  /** The source calls others. */
  | { code: 'source_calls_others'; lines: number; destinations: string[] }
  /** Others call the destination. */
  | { code: 'others_call_destination'; lines: number; sources: string[] }
  /** What the source sends leaves the mesh, or goes to who is not named. */
  | { code: 'passthrough'; lines: number; destinations: string[] }
  /** No such name anywhere; these are alike. */
  | { code: 'name_unknown'; end: 'source' | 'destination'; alike: string[] }
  /** The same name in several meshes or zones. */
  | { code: 'name_ambiguous'; end: 'source' | 'destination'; services: string[] }
  | { code: 'seen_by_traces'; spans: number; newest: EpochMs }
  /** Fewer traces than lines: sampled. Traces alone would miss rare edges. */
  | { code: 'traces_sampled'; traced: number; lines: number }
  | { code: 'seen_by_metrics'; samples: number; newest: EpochMs }
  | { code: 'not_readable'; indices: string[] }
  | { code: 'other_formats'; indices: string[] }
  | { code: 'no_access_logs' };

export interface MissingEdge {
  evidence: EdgeEvidence[];
  searches: number;
  notes: CoverageNote[];
}
