import type { ReadRefusal } from '../../common/domain/setup';
import type { RequestContext } from '../context';
import { readError } from '../queries/read_error';

/** What was asked for, or Elasticsearch's refusal. */
type Asked<Answer> = { answer: Answer; refusal?: never } | { answer?: never; refusal: ReadRefusal };

/**
 * A signal that may not be read does not end what is asked of the others. Rejects when Elasticsearch cannot be reached or the user has gone: then nothing can be
 * known of any.
 */
export async function unlessRefused<Answer>(
  { signal }: Pick<RequestContext, 'signal'>,
  ask: () => Promise<Answer>,
): Promise<Asked<Answer>> {
  try {
    return { answer: await ask() };
  } catch (error) {
    const refusal = toReadRefusal(error);
    if (signal.aborted || !refusal) throw error;
    return { refusal };
  }
}

/** Undefined: Elasticsearch has not answered. If only with a refusal of these indices, the other signals may be answered. */
function toReadRefusal(error: unknown): ReadRefusal | undefined {
  const { statusCode: status, message: said } = readError(error);
  if (status === undefined || status >= 500 || status === 429) return undefined;
  return { code: status === 401 || status === 403 ? 'not_readable' : 'refused', status, said };
}
