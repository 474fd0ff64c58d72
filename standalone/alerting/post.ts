import { Agent, request, RetryAgent } from 'undici';
import type { ConnectorRequest } from './connector';

export type PostOutcome =
  | { kind: 'delivered' }
  /** Worth another try, later. */
  | { kind: 'failed'; message: string }
  /** Would be refused every time. */
  | { kind: 'refused'; message: string };

export interface Post {
  (connectorRequest: ConnectorRequest, signal: AbortSignal): Promise<PostOutcome>;
}

export interface PostOptions {
  /** Milliseconds until a silent receiver counts as failed. */
  timeout: number;
  /** Tries beside the first, before the outbox takes over. */
  retries: number;
  /** Longest pause between two of them, milliseconds; what Retry-After asks beyond it, the outbox waits. */
  longestPause: number;
}

const DEFAULTS: PostOptions = { timeout: 10_000, retries: 3, longestPause: 15_000 };
const SHORTEST_PAUSE = 500;
const TRANSIENT_STATUS = [408, 425, 429, 500, 502, 503, 504];
const TRANSIENT_ERROR = [
  'ECONNRESET',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETDOWN',
  'ENETUNREACH',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
];

/** Posts an event: again with growing pauses, and as Retry-After says, while that may help. Never rejects. */
export function createPost(options: Partial<PostOptions> = {}): Post {
  const { timeout, retries, longestPause } = { ...DEFAULTS, ...options };
  const agent = new RetryAgent(new Agent({ connect: { timeout }, headersTimeout: timeout, bodyTimeout: timeout }), {
    methods: ['POST'],
    maxRetries: retries,
    minTimeout: Math.min(SHORTEST_PAUSE, longestPause),
    maxTimeout: longestPause,
    timeoutFactor: 2,
    retryAfter: true,
    statusCodes: TRANSIENT_STATUS,
    errorCodes: TRANSIENT_ERROR,
  });
  return async ({ url, headers, body }, signal) => {
    try {
      const response = await request(url, { method: 'POST', dispatcher: agent, headers, body, signal });
      const text = (await response.body.text()).slice(0, 300);
      if (response.statusCode < 300) return { kind: 'delivered' };
      const message = `${response.statusCode} ${text}`.trim();
      return { kind: TRANSIENT_STATUS.includes(response.statusCode) ? 'failed' : 'refused', message };
    } catch (error) {
      return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  };
}
