import type { CoverageNote } from './coverage';
import type { MetricSourceId, SourceId, TraceSourceId } from './source_id';
import type { UnparsedText } from './unparsed_text';
import type { Bytes, EpochMs, Milliseconds, PerSecond } from './units';

/** Kinds of telemetry that the Setup page looks for. */
export const SETUP_SIGNALS = ['access_logs', 'metrics', 'traces', 'application_logs'] as const;
export type SetupSignal = (typeof SETUP_SIGNALS)[number];

/** Every form in which telemetry is understood. Applications' logs have one: lines that carry a trace id. */
export type FormatId = SourceId | MetricSourceId | TraceSourceId | 'application_log';

/** What an access-log line can say beside who called whom, and how long it took. */
export const LINE_FACTS = [
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
] as const;

/** What telemetry can say, and what cannot be known where it does not. The page has a sentence each. */
export const FACTS = [
  ...LINE_FACTS,
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
  /** Not of the future. */
  newest?: EpochMs;
  /** Dated in the future, so that no window shows them yet: some clock is wrong. */
  ahead?: { documents: number; furthest: EpochMs };
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

/** Elasticsearch answered a search with a refusal. said: its own words, on one line. */
export interface ReadRefusal {
  code: 'not_readable' | 'refused';
  status: number;
  said: string;
}

/**
 * arriving: documents within FRESH. stopped: there are some, none so new. absent: no index can hold any. unread: it could not be asked, `refusal`
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
  refusal?: ReadRefusal;
}

/** Why the size of a document is not that of the indices on disk. */
export type UnmeasuredSize =
  | { code: 'no_transport' }
  | { code: 'few_documents' }
  | { code: 'not_monitored' }
  | { code: 'not_answered' }
  /** Nor could documents be read. */
  | { code: 'unread'; refusal: ReadRefusal };

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
  unmeasured?: UnmeasuredSize;
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
 * absent: nothing there. current: ours, as this version has it. older, newer: ours, as another version put it. other_choice: as this version put it, for another
 * number of days. changed: ours by its mark, but somebody has edited it since, whatever its version. foreign: somebody else's of the same name. unavailable:
 * this Elasticsearch has no such thing. unreadable: the user may not look.
 */
export const INSTALLED_STATES = [
  'absent',
  'current',
  'older',
  'newer',
  'other_choice',
  'changed',
  'foreign',
  'unavailable',
  'unreadable',
] as const;
export type InstalledState = (typeof INSTALLED_STATES)[number];

/** A place in a body where what is there is not what would be put. Left out: nothing is there, or would be. */
export interface BodyDifference {
  path: string;
  there?: string;
  ours?: string;
}

export const DIFFERENCES_SHOWN = 20;

/** What Elasticsearch answered when an object was looked at or changed. */
export type InstallRefusal =
  | { code: 'login_needed' }
  /** Of the cluster, for objects of this kind. */
  | { code: 'privilege_needed'; doing: 'read' | 'change'; kind: InstallableKind; privilege: string }
  | { code: 'kind_unavailable'; kind: InstallableKind }
  | { code: 'processor_unavailable'; processor: string }
  /** Somebody else was quicker; nothing was overwritten. */
  | { code: 'overtaken' }
  /** said: its own words, on one line. */
  | { code: 'refused'; status: number; said: string };

/** Why an object is as it is, or what came of it. Ids are `<kind>/<name>`. */
export type InstallReason =
  | InstallRefusal
  /** What it is made of cannot be had here. */
  | { code: 'part_unavailable'; part: string }
  /** What it refers to is not there and could not be put. */
  | { code: 'parts_missing'; parts: string[] }
  /** What it refers to is not as we would put it and was left alone: put now, it would do something else than it says. */
  | { code: 'parts_of_others'; parts: string[] }
  /** It was put because this refers to it. */
  | { code: 'taken_along'; by: string }
  /** It stays because these refer to it; at most REFERRERS_SHOWN. */
  | { code: 'referred_to'; by: string[] }
  /** It was removed, and whether anything refers to it the user may not see. */
  | { code: 'referrers_unseen' }
  /** unseen: why its state could not be found out. */
  | {
      code: 'unconfirmed';
      doing: 'overwriting' | 'removing';
      name: string;
      state: InstalledState;
      version: number;
      installed?: number;
      differences?: { shown: BodyDifference[]; count: number };
      unseen?: InstallReason;
    }
  /** Elasticsearch did not answer; whether it was done is unknown. said: how the connection failed. */
  | { code: 'unanswered'; said: string }
  /** Not tried, because this failed. */
  | { code: 'untried'; after: string };

export const REFERRERS_SHOWN = 5;

/** That somebody has seen in which state an object is, and wants it overwritten or removed all the same. digest: of what they have seen. */
export interface Confirmation {
  id: string;
  state: InstalledState;
  digest?: string;
}

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
  /** Of what is there, to confirm that and nothing else. */
  digest?: string;
  /** As it will be sent. */
  request: { method: 'PUT'; path: string; body: Record<string, unknown> };
  /** What putting ours there would change, at most DIFFERENCES_SHOWN of `count`; of what needs to be confirmed. */
  differences?: { shown: BodyDifference[]; count: number };
  /** Ids of objects of ours that it cannot be put without and that are not there: installing it takes them along. */
  takesAlong: string[];
  /** Of `unavailable` and `unreadable`. */
  reason?: InstallReason;
}

export interface SetupInstallation {
  objects: InstalledObject[];
  /** Of the lifecycle's request: as asked for; else as it is installed; else thirty. */
  keepDays: number;
}

/**
 * What came of one object. kept: nothing needed to be done. refused: Elasticsearch said no, or something else needs it. conflict: it needs to be confirmed, for it
 * is not ours or not as we made it. failed: there was no answer, and whether it was done is unknown. untried: something before it failed.
 */
export interface InstallResult {
  id: string;
  kind: InstallableKind;
  name: string;
  did: 'installed' | 'upgraded' | 'replaced' | 'removed' | 'kept' | 'refused' | 'conflict' | 'failed' | 'untried';
  /** Whatever was not simply done has one. */
  reason?: InstallReason;
}

export interface InstallOutcome {
  results: InstallResult[];
}

/** A new record, in few words. Names come from telemetry. */
export interface WatchedRecord {
  signal: SetupSignal;
  /** When it arrived, where its documents say that; else when it began. */
  at: EpochMs;
  store: string;
  source?: string;
  destination?: string;
}

export interface SetupWatch {
  /** By the server's clock: that of the first answer is what to ask with from then on. */
  now: EpochMs;
  /** Of each signal; `refusal`: it could not be asked; `notes`: it was not counted whole. */
  arrived: Array<{
    signal: SetupSignal;
    documents: number;
    newest?: WatchedRecord;
    refusal?: ReadRefusal;
    notes: CoverageNote[];
  }>;
  searches: number;
}

/** Where calls are seen. inbound: lines of the called side. */
export type SeenIn = 'logs' | 'inbound' | 'traces' | 'metrics';

/**
 * Why a signal can say nothing of any call. off: no index pattern is set. absent: nothing of it in this window. unnamed: its documents do not say who calls whom.
 * unread: Elasticsearch refused.
 */
export type UnknownCalls = { because: 'off' | 'absent' | 'unnamed' } | { because: 'unread'; refusal: ReadRefusal };

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
  | { code: 'no_access_logs' }
  /** More pairs than one search may take: of `logs` the two ends were looked for by themselves, and only names alike may be missing; of others, anything may be. */
  | { code: 'cut'; where: SeenIn | 'earlier' }
  /** This signal can neither confirm nor deny it. */
  | { code: 'not_known'; signal: SeenIn; why: UnknownCalls }
  /** Some shards or clusters did not answer, or not in time. */
  | { code: 'partial' };

export interface MissingEdge {
  evidence: EdgeEvidence[];
  searches: number;
  notes: CoverageNote[];
}
