import * as v from 'valibot';
import type { RuleRunner } from './rule_runner';
import type { RuleStore } from './rule_store';

export interface ApiRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
}
export interface ApiAnswer {
  status: number;
  /** Undefined: no content. */
  body?: unknown;
}

export interface AlertingApiOptions {
  store: RuleStore;
  runner: Pick<RuleRunner, 'schedule' | 'forget'>;
  now: () => number;
}

export type Handle = (options: AlertingApiOptions, request: ApiRequest, parameters: string[]) => Promise<ApiAnswer>;

export type ApiRoute = [method: string, path: RegExp, handle: Handle];

export const ok = (body?: unknown): Promise<ApiAnswer> =>
  Promise.resolve(body === undefined ? { status: 204 } : { status: 200, body });
export const refuse = (status: number, message: string): Promise<ApiAnswer> =>
  Promise.resolve({ status, body: { statusCode: status, error: status === 404 ? 'Not Found' : 'Bad Request', message } });
export const notFound = (id = '') => refuse(404, `Saved object [alert/${id.slice(0, 100)}] not found`);

/** What a body says, or what is wrong with it in the words of Kibana's API. */
export function parseBody<Schema extends v.GenericSchema>(
  schema: Schema,
  body: unknown,
): { value: v.InferOutput<Schema> } | { message: string } {
  const parsed = v.safeParse(schema, body, { abortEarly: true });
  if (parsed.success) return { value: parsed.output };
  const [issue] = parsed.issues;
  return { message: `[request body.${v.getDotPath(issue) ?? ''}]: ${issue.message.slice(0, 300)}` };
}
