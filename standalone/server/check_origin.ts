import type { IncomingMessage } from 'node:http';
import type { Refusal } from './refusal';
import { refusal } from './refusal';

const OURSELVES = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/**
 * Listening on loopback keeps other machines out, not other sites in this browser. A site that lets its own name resolve to 127.0.0.1
 * is known by the Host header; a form that it posts here lacks the header that Kibana asks for as well.
 */
export function checkOrigin({ method, headers }: IncomingMessage): Refusal | undefined {
  if (!OURSELVES.test(headers.host ?? '')) return refusal(403, 'This preview answers only to 127.0.0.1 and localhost.');
  if (method !== 'GET' && method !== 'HEAD' && !headers['kbn-xsrf'])
    return refusal(400, 'Request must contain a kbn-xsrf header.');
  return undefined;
}
