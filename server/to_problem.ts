import type { Problem } from '../common/contract/endpoint';
import { ProblemError } from '../common/contract/problem_error';
import { tellRefusedRead } from './queries/tell_refused_read';

interface Outcome {
  status: number;
  problem: Problem;
}

const outcome = (status: number, code: Problem['code'], message: string, said?: string): Outcome => ({
  status,
  problem: { code, message, ...(said === undefined || said === '' ? {} : { said }) },
});

/**
 * What a failed request tells its user. Errors are told apart by name and status, not by class:
 * Kibana's Elasticsearch client is another copy of the library than ours.
 */
export function toProblem(error: unknown, signal: AbortSignal): Outcome {
  if (signal.aborted) return outcome(499, 'aborted', 'The request was cancelled because its page was left.');
  if (error instanceof ProblemError) return { status: error.status, problem: error.problem };
  const { name, statusCode, message } = shapeOf(error);
  if (statusCode === 401 || statusCode === 403) {
    return outcome(403, 'not_readable', tellRefusedRead(message), message);
  }
  if (statusCode === 429) {
    return outcome(
      429,
      'elasticsearch_busy',
      'Elasticsearch is too busy to answer. Try again in a moment, or choose a shorter time range.',
    );
  }
  if (name === 'TimeoutError' || statusCode === 408 || statusCode === 504) {
    return outcome(
      504,
      'elasticsearch_timeout',
      'Elasticsearch did not answer in time. Choose a shorter time range, or try again.',
    );
  }
  if (name === 'ConnectionError' || name === 'NoLivingConnectionsError') {
    return outcome(
      503,
      'elasticsearch_unreachable',
      'Elasticsearch cannot be reached. Check that it runs and that its address is right.',
    );
  }
  if (statusCode === 503) {
    const text = `Elasticsearch is not ready to answer: ${message} Try again in a moment.`;
    return outcome(503, 'elasticsearch_unreachable', text, message);
  }
  if (name === 'DeserializationError' || name === 'ProductNotSupportedError' || name === 'RequestAbortedError') {
    return outcome(
      502,
      'elasticsearch_refused',
      `What answered does not speak as Elasticsearch does: ${message} Check its address and what stands between.`,
      message,
    );
  }
  if (statusCode !== undefined) {
    return outcome(502, 'elasticsearch_refused', `Elasticsearch refused the search (${statusCode}): ${message}`, message);
  }
  return outcome(500, 'internal', 'Something went wrong in Mesh Observability. The server log says what.');
}

function shapeOf(error: unknown): { name?: string; statusCode?: number; message: string } {
  if (typeof error !== 'object' || error === null) return { message: String(error) };
  const { name, statusCode, message, meta } = error as Partial<Record<'name' | 'statusCode' | 'message' | 'meta', unknown>>;
  return {
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof statusCode === 'number' ? { statusCode } : {}),
    message: toSentence(reasonOf(meta) ?? (typeof message === 'string' ? message : '')),
  };
}

/** The client's own message repeats the type of the error and every root cause; of a search the root tells why, the error only that all shards failed. */
function reasonOf(meta: unknown): string | undefined {
  const { error } = (meta as { body?: { error?: { reason?: unknown; root_cause?: unknown } } } | undefined)?.body ?? {};
  const [root] = Array.isArray(error?.root_cause) ? (error.root_cause as Array<{ reason?: unknown } | null>) : [];
  return [root?.reason, error?.reason].find((reason): reason is string => typeof reason === 'string' && reason !== '');
}

/** Elasticsearch's own words on one line; a proxy's web page is not for reading. */
function toSentence(message: string): string {
  if (message.trim().startsWith('<')) return 'it sent a web page.';
  const line = message.replace(/\s+/g, ' ').trim().slice(0, 300);
  return line === '' || /[.!?]$/.test(line) ? line : `${line}.`;
}
