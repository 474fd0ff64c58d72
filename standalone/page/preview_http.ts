import type { Problem } from '../../common/contract/endpoint';
import type { Host, Query } from '../../public/host/host';
import { HttpFailure } from '../../public/host/http_failure';

/** JSON over HTTP to the server that this page came from. */
export const previewHttp: Host['http'] = async ({ method, path, query, body, signal }) => {
  const response = await answerOf(`${path}${toSearch(query)}`, {
    method: method.toUpperCase(),
    signal,
    // A page of another site cannot send this header without being asked first: the server refuses a POST without it.
    headers: { 'kbn-xsrf': 'mesh-observability', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (response.status === 204) return undefined;
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok && answer !== undefined) return answer;
  throw new HttpFailure(response.status, isProblem(answer) ? answer : unreadable(response.status, answer));
};

async function answerOf(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    // Left pages are not failures: whoever aborted knows.
    if (init.signal?.aborted) throw error;
    throw new HttpFailure(0, {
      code: 'host',
      message: 'The preview server does not answer. Start it again with `npm run demo`.',
    });
  }
}

function toSearch(query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const single of Array.isArray(value) ? value : [value]) {
      if (single !== undefined) params.append(name, String(single));
    }
  }
  const search = params.toString();
  return search === '' ? '' : `?${search}`;
}

/** What stands in for Kibana's alerting refuses as Kibana does: with a message and no code. */
function unreadable(status: number, answer: unknown): Problem {
  const { message } = (answer ?? {}) as { message?: unknown };
  if (typeof message === 'string') return { code: 'host', message };
  return {
    code: 'host',
    message: `The server answered ${status}, and not in a way that this page understands. Its log says more.`,
  };
}

function isProblem(answer: unknown): answer is Problem {
  return typeof answer === 'object' && answer !== null && 'code' in answer && 'message' in answer;
}
