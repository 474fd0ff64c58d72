import type { Problem } from '../../common/contract/endpoint';
import { HttpFailure } from './http_failure';
import type { HttpFetchError } from './kibana_contracts';

/** What a request through Kibana failed with: our own problem, Kibana's refusal before it came to us, or silence. */
export function toHttpFailure(error: unknown, signal?: AbortSignal): HttpFailure {
  if (signal?.aborted) return new HttpFailure(0, { code: 'aborted', message: 'The request was cancelled.' });
  const { response, body, message } = error as Partial<HttpFetchError>;
  if (!response) {
    return new HttpFailure(0, {
      code: 'internal',
      message: `Kibana cannot be reached: ${message ?? 'no answer'}. Try again in a moment.`,
    });
  }
  if (isProblem(body)) return new HttpFailure(response.status, body);
  if (response.status === 401) {
    return new HttpFailure(401, { code: 'forbidden', message: 'Your Kibana session has ended. Log in again.' });
  }
  // 403, and 404 in spaces that hide the feature: Kibana's own guards, whose text names nothing.
  if (response.status === 403 || response.status === 404) {
    const text = 'You may not use Mesh Observability in this space. Ask an administrator for the Mesh Observability privilege.';
    return new HttpFailure(response.status, { code: 'forbidden', message: text });
  }
  return new HttpFailure(response.status, {
    code: 'internal',
    message: `Kibana refused the request (${response.status}): ${textOf(body)}`,
  });
}

function isProblem(body: unknown): body is Problem {
  return isRecord(body) && typeof body.code === 'string' && typeof body.message === 'string';
}

const textOf = (body: unknown) => (isRecord(body) && typeof body.message === 'string' ? body.message : 'it gave no reason.');
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
