import type { Problem } from '../common/contract/endpoint';
import { ProblemError } from '../common/contract/problem_error';
import { readError } from './queries/read_error';

interface Outcome {
  status: number;
  problem: Problem;
}

const outcome = (status: number, code: Problem['code'], message: string, said?: string): Outcome => ({
  status,
  problem: { code, message, ...(said === undefined || said === '' ? {} : { said }) },
});

/** What a failed request tells its user. */
export function toProblem(error: unknown, signal: AbortSignal): Outcome {
  if (signal.aborted) return outcome(499, 'aborted', 'The request was cancelled because its page was left.');
  if (error instanceof ProblemError) return { status: error.status, problem: error.problem };
  const { name, statusCode, message } = readError(error);
  if (statusCode === 401 || statusCode === 403) {
    const words = message === '' ? '' : ` Elasticsearch said: ${message}`;
    const text = `Your role lets you read none of the indices that this needs. Ask an administrator for the read privilege on them.${words}`;
    return outcome(403, 'not_readable', text, message);
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
