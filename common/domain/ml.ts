import type { EpochMs, Ratio } from './units';

/** Everything that Elastic ML is asked to do with a mesh; each is made by one click. */
export const ML_KINDS = [
  'latency',
  'errors',
  'traffic',
  'bytes',
  'rare_calls',
  'unlike_others',
  'categories',
  'edge_outliers',
  'service_outliers',
  'duration_drivers',
  'failure_drivers',
] as const;
export type MlKind = (typeof ML_KINDS)[number];

export type MlTechnique = 'anomaly_detection' | 'outlier_detection' | 'regression' | 'classification';

/**
 * Why Elastic ML cannot be used. absent: this Elasticsearch has none. disabled: it is switched off. unseen: this host gives no way to it.
 * upgrade_mode: it rests while the cluster is upgraded. no_nodes: no node may run it.
 */
export type MlLack =
  | { code: 'absent' | 'disabled' | 'unseen' | 'upgrade_mode' | 'no_nodes' }
  | { code: 'licence'; has: string; expired: boolean }
  | { code: 'privilege'; cluster: string[]; indices: Array<{ names: string; privileges: string[] }> }
  /** said: Elasticsearch's own words. */
  | { code: 'unreadable'; why: MlRefusal; said: string };

/** A field that the access logs do not hold, without which something cannot be made. local_indices: indices of other clusters cannot be analysed. */
export type MlMissing = 'status' | 'bytes' | 'details' | 'local_indices';

/** As it will be sent, with this user's rights. */
export interface MlRequest {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** With its query string. */
  path: string;
  body?: Record<string, unknown>;
}

/** One of the things that belong together. */
export interface MlPart {
  what: 'job' | 'datafeed' | 'transform' | 'analytics';
  id: string;
  /** Elasticsearch's own word: opened, started, stopped, failed … */
  state: string;
  /** Why it is where it is, in Elasticsearch's words. */
  reason?: string;
}

export interface MlMessage {
  at: EpochMs;
  level: 'info' | 'warning' | 'error';
  text: string;
}

/** idle: made, and nothing runs. preparing: its figures are being gathered. prepared: they are, and can be analysed. done: analysed. */
export type MlHealth = 'running' | 'idle' | 'starting' | 'preparing' | 'prepared' | 'done' | 'failed' | 'incomplete';

/** What has been made. */
export interface MlJob {
  health: MlHealth;
  parts: MlPart[];
  /** ok; soft_limit: older models are given up; hard_limit: new edges are not learnt. Bytes. */
  memory?: { status: 'ok' | 'soft_limit' | 'hard_limit'; used: number; limit?: number };
  /** Records read so far, and how far in time. */
  processed?: number;
  latest?: EpochMs;
  progress?: Ratio;
  /** Newest first. */
  messages: MlMessage[];
}

export interface MlOffer {
  kind: MlKind;
  technique: MlTechnique;
  /** What Kibana's pages know it by. */
  id: string;
  missing: MlMissing[];
  /** What making it sends, in this order; empty where something is missing. */
  requests: MlRequest[];
  /** Absent: not made. */
  job?: MlJob;
  /** Jobs of others that already do this, on the same indices. */
  fitting: string[];
}

/** What drives a duration or a failure, the strongest first. */
export interface MlDriver {
  feature: string;
  /** Mean of how far it moves a prediction: milliseconds for a duration, a log-odds for a failure. */
  importance: number;
  /** Of each predicted status, where there are several. */
  classes: Array<{ name: string; importance: number }>;
}

export interface MlOverview {
  lacks: MlLack[];
  licence: string;
  /** What this user may do. */
  may: { see: boolean; change: boolean };
  offers: MlOffer[];
  drivers: Partial<Record<'duration_drivers' | 'failure_drivers', MlDriver[]>>;
  /** What the jobs read; absent: there are no access logs. */
  data?: { indexPattern: string; timeField: string };
  /** Elasticsearch requests made for this answer. */
  calls: number;
}

export const ML_ACTIONS = ['make', 'start', 'stop', 'delete'] as const;
export type MlAction = (typeof ML_ACTIONS)[number];

/** How far an action came: the first refusal ends it. */
export interface MlOutcome {
  done: MlRequest[];
  /** Was so before: used as it is. */
  already: MlRequest[];
  refused?: { request: MlRequest; code: MlRefusal; said: string };
}

/** Why Elasticsearch did not do what it was asked. The page has a sentence a code. */
export type MlRefusal =
  | 'absent'
  | 'licence'
  | 'privilege'
  | 'memory'
  | 'limit'
  | 'exists'
  | 'upgrade_mode'
  | 'running'
  | 'not_found'
  | 'no_data'
  | 'other';
