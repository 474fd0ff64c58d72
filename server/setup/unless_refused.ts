import type { RequestContext } from '../context';
import { tellRefusedRead } from '../queries/tell_refused_read';

/**
 * What was asked for, or why Elasticsearch would not answer it, in words: a signal that may not be read does not end what is asked of the others. Rejects when
 * Elasticsearch cannot be reached or the user has gone: then nothing can be known of any.
 */
export async function unlessRefused<Answer>(
  { signal }: Pick<RequestContext, 'signal'>,
  ask: () => Promise<Answer>,
): Promise<Answer | string> {
  try {
    return await ask();
  } catch (error) {
    if (signal.aborted || !isAnswer(error)) throw error;
    return messageOf(error);
  }
}

/** Elasticsearch has answered, if only with a refusal of these indices: the other signals may be answered. */
function isAnswer(error: unknown): boolean {
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode < 500 && statusCode !== 429;
}

function messageOf(error: unknown): string {
  const { statusCode, message = '' } = error as { statusCode: number; message?: string };
  if (statusCode === 401 || statusCode === 403) return tellRefusedRead(message);
  return `Elasticsearch refused (${statusCode}): ${message.replace(/\s+/g, ' ').trim().slice(0, 300)}`;
}
