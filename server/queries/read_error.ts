/** What a failed request to Elasticsearch says of itself. message: its own words, on one line, as a sentence. */
export interface ReadError {
  name?: string;
  /** Elasticsearch, or what stands before it, has answered. */
  statusCode?: number;
  message: string;
}

/** By shape, not by class: Kibana's Elasticsearch client is another copy of the library than ours. */
export function readError(error: unknown): ReadError {
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

/** A proxy's web page is not for reading. */
function toSentence(message: string): string {
  if (message.trim().startsWith('<')) return 'it sent a web page.';
  const line = message.replace(/\s+/g, ' ').trim().slice(0, 300);
  return line === '' || /[.!?]$/.test(line) ? line : `${line}.`;
}
