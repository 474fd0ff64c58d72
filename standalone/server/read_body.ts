import type { IncomingMessage } from 'node:http';
import type { Refusal } from './refusal';
import { refusal } from './refusal';

/** As Kibana's default. */
export const LARGEST_BODY = 2 ** 20;

/** The request's JSON, or why it is refused. Rejects only when the connection breaks. */
export async function readBody(
  request: IncomingMessage,
): Promise<{ ok: true; value: unknown } | { ok: false; refusal: Refusal }> {
  const tooLarge = { ok: false, refusal: refusal(413, 'The request is too large: at most 1 MB is taken.') } as const;
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) return tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) return tooLarge;
    chunks.push(chunk);
  }
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString() || '{}') };
  } catch {
    return { ok: false, refusal: refusal(400, 'The request is not JSON.') };
  }
}
