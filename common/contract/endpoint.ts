import type { Privilege } from '../domain/privilege';

/** An endpoint as data. Both sides use it: the client to call, the router to validate. */
export interface Endpoint<Request, Response> {
  method: 'get' | 'post';
  path: string;
  /** What a role must hold beyond looking; absent where looking is enough. */
  needs?: Privilege;
  /** Turns what nobody trusts into a request, or says which field is wrong. */
  parseRequest(input: unknown): Parsed<Request>;
  /** Only a type: never set. */
  readonly response?: Response;
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** What an error body holds. */
export interface Problem {
  code: ProblemCode;
  /**
   * What happened, why, what to do: one or two sentences in English, for logs and for who asks by hand. Pages say it in their reader's language, by
   * the code.
   */
  message: string;
  /** The request's field that is wrong. */
  field?: string;
  /** Elasticsearch's own words, on one line. */
  said?: string;
  /** The index pattern that it is about. */
  indices?: string;
}

export type ProblemCode =
  | 'bad_request'
  /** Said by the host before the request came to us, in its own words. */
  | 'forbidden'
  /** Elasticsearch does not let this user read. */
  | 'not_readable'
  /** This user may look, not change. */
  | 'read_only'
  /** The host has no place for what is asked. */
  | 'not_here'
  /** What the page holds does not fit what is stored now. */
  | 'outdated'
  /** Somebody else changed what was to be changed; nothing was done. */
  | 'overtaken'
  | 'no_access_logs'
  | 'writer_unknown'
  | 'elasticsearch_busy'
  | 'elasticsearch_unreachable'
  | 'elasticsearch_timeout'
  | 'elasticsearch_refused'
  | 'aborted'
  /** Not ours: said by the host, in its own words. */
  | 'host'
  | 'internal';

export type RequestOf<E> = E extends Endpoint<infer Request, unknown> ? Request : never;
export type ResponseOf<E> =
  E extends Endpoint<never, infer Response> ? Response : E extends Endpoint<infer _, infer R> ? R : never;
