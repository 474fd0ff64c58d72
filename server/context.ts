import type { Client } from '@elastic/elasticsearch';

/** The two calls that reading telemetry needs; both clients of Kibana 8 and 9 have them in this form. */
export type ElasticsearchReader = Pick<Client, 'search' | 'fieldCaps'>;

/** What one request brings with it. Nothing of it outlives the request, nothing of it is shared between users. */
export interface RequestContext {
  /** Acts with the rights of the user who asks. */
  elasticsearch: ElasticsearchReader;
  space: string;
  settings: Settings;
  licence: { type: string };
  /** Fires when the user has left the page or closed the connection. */
  signal: AbortSignal;
}

/** What an administrator configures, as it holds in the request's space. */
export interface Settings {
  /** Index pattern of access logs: comma separated, wildcards and `cluster:` prefixes allowed. Nothing outside it is read. */
  accessLogIndices: string;
}

export interface Logger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}
