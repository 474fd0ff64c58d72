import type { Cause } from './cause';
import type { Coverage } from './coverage';
import type { EdgeId } from './edge';
import type { ServiceId, ServiceIdentity } from './service';
import type { TimeRange } from './time_range';
import type { EpochMs, Milliseconds, Ratio } from './units';

declare const brand: unique symbol;
/** The same trouble has the same id at every look: subject, metric and direction, never a time. */
export type FindingId = string & { readonly [brand]: 'FindingId' };
export type MlJobId = string & { readonly [brand]: 'MlJobId' };
/** 0 to 100, on the scale of Elastic ML's anomaly scores. */
export type AnomalyScore = number & { readonly [brand]: 'anomaly score' };

export const anomalyScore = (value: number) => value as AnomalyScore;

/** From the least to the worst. */
export const SEVERITIES = ['warning', 'minor', 'major', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Elastic ML's own thresholds: a score of at least so much has this severity; below 3 there is nothing to say. */
export const SEVERITY_FROM: Readonly<Record<Severity, number>> = { warning: 3, minor: 25, major: 50, critical: 75 };

/** Undefined: too little to be called unusual. */
export function severityOf(score: number): Severity | undefined {
  return [...SEVERITIES].reverse().find((severity) => score >= SEVERITY_FROM[severity]);
}

export type AnomalySubject = { kind: 'edge'; id: EdgeId } | { kind: 'service'; id: ServiceId };

/**
 * What is measured, and the unit that actual and usual of a finding are in:
 * p50, p95, mean: Milliseconds, of answered requests. error_ratio, hidden_errors: Ratio. rate: PerSecond.
 * bytes: Bytes per line, both directions. gap: Milliseconds, caller's median minus callee's.
 * rarity: that it was called at all; usual.middle is how likely that is, a Ratio. Only Elastic ML tells mean and rarity.
 */
export const ANOMALY_METRICS = ['p50', 'p95', 'mean', 'error_ratio', 'hidden_errors', 'rate', 'bytes', 'gap', 'rarity'] as const;
export type AnomalyMetric = (typeof ANOMALY_METRICS)[number];

/** What a finding was compared with. */
export interface Usual {
  middle: number;
  /** Between these it is nothing unusual. */
  low: number;
  high: number;
  history: History;
}

/**
 * same_hours: the same hours of earlier days, or of the same days of earlier weeks. earlier_today: what came before the window,
 * because there is no older history. rest_of_window: nothing else there is. elastic_ml: a job's model; of how many days it does not say.
 */
export type HistoryKind = 'same_hours' | 'earlier_today' | 'rest_of_window' | 'elastic_ml';

export interface History {
  kind: HistoryKind;
  /** Different days it stands on; 0 when it is of the same day. */
  days: number;
  /** Stretches of time that had enough lines to compare with. */
  stretches: number;
}

/** high: far outside of what much history shows. low: little history, or few requests. */
export type Confidence = 'high' | 'medium' | 'low';

export interface Finding {
  id: FindingId;
  subject: AnomalySubject;
  metric: AnomalyMetric;
  direction: 'higher' | 'lower';
  score: AnomalyScore;
  severity: Severity;
  /** When it began; `sinceBefore`: it already was so where the data looked at begins. */
  since: EpochMs;
  sinceBefore?: true;
  /** When it ended, if it did within the window. Absent: it lasts. */
  until?: EpochMs;
  /** Since then; in the metric's unit. */
  actual: number;
  usual: Usual;
  /** actual / middle; absent where usual is nothing. */
  timesUsual?: number;
  confidence: Confidence;
  /** Lines since then that it stands on; 0 where an Elastic ML job found it, which does not say. */
  lines: number;
  /** The Elastic ML job whose records it is made of; absent: the built-in detector found it. */
  job?: MlJobId;
  /** Compared with the other callers of the same service, not with its own past. */
  unlikeOthers?: true;
  /** When one of several is the odd one: its address or name as the telemetry has it, and how many others there are. */
  instance?: { name: string; others: number };
  /** It has been like this at these hours of at least one earlier day: a deployment's step rather than an incident. Such a score stays minor. */
  lasting?: { days: number };
}

/** Somebody looked at it, and says until when it need not be shown. Holds for everybody in the space. */
export interface KnownFinding {
  findingId: FindingId;
  until: EpochMs;
  /** Who said so. */
  by: string;
  reason: string;
  at: EpochMs;
}

/** A row of the swim lanes: the worst score in each bucket of time; null where there was nothing to judge. */
export interface AnomalyLane {
  subject: AnomalySubject;
  /** Of each bucket the score and what it is about. */
  cells: Array<AnomalyCell | null>;
}

/** job: the Elastic ML job that says so; absent: the built-in detector. */
export interface AnomalyCell {
  score: AnomalyScore;
  metric: AnomalyMetric;
  job?: MlJobId;
}

/** What an outlier detection of Elastic ML says of an edge or a service: how far it is from all others of its kind. */
export interface Outlier {
  subject: AnomalySubject;
  /** From 0.5 on worth a look, towards 1 like no other. */
  score: Ratio;
  /** Its last line that the analysis knew of. */
  at?: EpochMs;
  /** What makes it one, the most telling feature first; shares of 1. */
  influences: Array<{ feature: string; influence: Ratio }>;
}

/** What is unusual in one window. */
export interface Findings {
  range: TimeRange;
  /** Lines have arrived up to here: what came later cannot be judged yet. Absent when there are none. */
  judgedUntil?: EpochMs;
  /** Worst first; also those that are known. */
  findings: Finding[];
  /** Who most likely made others suffer, most worrying first; empty when nobody stands out. */
  causes: Cause[];
  known: KnownFinding[];
  /** Subjects that had enough lines and something to compare with. A subject that is not in it is not judged, which is not the same as quiet. */
  judged: AnomalySubject[];
  /** Everybody that findings and lanes are about: some of them are not on the window's map, because they have gone silent. */
  services: ServiceIdentity[];
  /** Those of the last outlier detection, furthest out first; absent where there is none that this user may read. */
  outliers?: Outlier[];
  /** Over time, when asked for: every judged subject, in buckets from range.from on. */
  lanes?: { interval: Milliseconds; from: EpochMs; rows: AnomalyLane[] };
  /** The longest history that any subject was compared with. */
  history: History;
  coverage: Coverage;
}

const OVER = '|over';

/** One that is over has an id of its own: the same trouble may have come back meanwhile. So has what a job says. */
export const findingId = (
  { subject, metric, direction, job }: Pick<Finding, 'subject' | 'metric' | 'direction' | 'job'>,
  isOver = false,
) =>
  `${subject.kind}|${subject.id}|${metric}|${direction}${job === undefined ? '' : `|${job}`}${isOver ? OVER : ''}` as FindingId;

/** Whether somebody has said of this trouble that it is known; of one that is over as well. */
export const isOf = (finding: Pick<Finding, 'id'>, { findingId: id }: Pick<KnownFinding, 'findingId'>): boolean =>
  finding.id.replace(/\|over$/, '') === id.replace(/\|over$/, '');

/** The worst first; of equals the one that began first. */
export const compareFindings = (a: Finding, b: Finding): number =>
  b.score - a.score || a.since - b.since || (a.id < b.id ? -1 : 1);
