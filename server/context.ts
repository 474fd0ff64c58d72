import type { AlertsAnswer } from '../common/contract/alerts';
import type { FindingId, KnownFinding } from '../common/domain/anomaly';
import type { EpochMs } from '../common/domain/units';
import type { ElasticsearchReader, ElasticsearchTransport, SecurityReader } from './queries/elasticsearch_reader';

export type { ElasticsearchReader, ElasticsearchTransport, SecurityReader };

/** What one request brings with it. Nothing of it outlives the request, nothing of it is shared between users. */
export interface RequestContext {
  /** Acts with the rights of the user who asks. */
  elasticsearch: ElasticsearchReader;
  /** Says what the user who asks may read; absent where nobody logs in. */
  security?: SecurityReader;
  /** The same user, for what is made and changed: machine learning. Absent where the host offers none. */
  transport?: ElasticsearchTransport;
  space: string;
  settings: Settings;
  licence: { type: string };
  /** Alerts of the rules that this user may see; absent where the host has no alerting. */
  alerts?: { recent(): Promise<AlertsAnswer> };
  /** What people have said about findings in this space; absent where the host has no place for it. */
  knownFindings?: KnownFindings;
  /** Fires when the user has left the page or closed the connection. */
  signal: AbortSignal;
}

export interface KnownFindings {
  /** Who asks; undefined where nobody logs in. */
  user?: string;
  /** Those that end after `now`. */
  list(now: EpochMs): Promise<KnownFinding[]>;
  /** In place of what was said of the same finding before. */
  put(known: KnownFinding): Promise<void>;
  /** What is not there is no mistake. */
  remove(findingId: FindingId): Promise<void>;
}

/** What an administrator configures, as it holds in the request's space. */
export interface Settings {
  /** Index pattern of access logs: comma separated, wildcards and `cluster:` prefixes allowed. Nothing outside it is read. */
  accessLogIndices: string;
  /** The same of spans, their annotations and applications' logs; without it there are none. */
  traceIndices?: string;
  /** The same of the proxies' metrics. */
  metricIndices?: string;
}

export interface Logger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}
