import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from '@elastic/elasticsearch';
import { createApp } from '../../server/app';
import { aRequestContext } from './ask_for_map';

/**
 * Elasticsearch that is gone, slow, busy, strict or something else. Each is a small server that really answers so, behind the real
 * client with Kibana's defaults of retries; the answer names what happened, and nothing is a failure of ours.
 */
const WHOLE = { from: '2026-11-22T10:00:00Z', to: '2026-11-22T11:00:00Z' };
const DETAIL = { ...WHOLE, side: 'caller', parts: [['a', 'b']] };
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const app = createApp({ logger: quiet, now: Date.now });

const open: Array<{ close: () => unknown }> = [];
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function connect(node: string, options: { requestTimeout?: number } = {}): Client {
  const client = new Client({ node, maxRetries: 1, ...options });
  open.push(client);
  return client;
}

const ask = async (client: Client, signal?: AbortSignal) => {
  const context = aRequestContext(client, 'logs', signal);
  const [map, detail] = await Promise.all([
    app.respond('serviceMap', WHOLE, context),
    app.respond('trafficDetail', DETAIL, context),
  ]);
  expect(detail).toEqual(map);
  return map;
};

const reply = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? 'text/html' : 'application/vnd.elasticsearch+json;compatible-with=8';
  response.writeHead(status, { 'content-type': type, ...headers }).end(text);
};
const ELASTIC = { 'x-elastic-product': 'Elasticsearch' };
const failure = (status: number, type: string, reason: string) => ({
  error: { root_cause: [{ type, reason }], type, reason },
  status,
});

describe('Elasticsearch', () => {
  it('gone is 503', async () => {
    const node = await serve(() => undefined);
    await open.pop()?.close();
    expect(await ask(connect(node))).toMatchObject({ status: 503, body: { code: 'elasticsearch_unreachable' } });
  });

  it('that never answers is 504', async () => {
    const client = connect(await serve(() => undefined), { requestTimeout: 200 });
    expect(await ask(client)).toMatchObject({ status: 504, body: { code: 'elasticsearch_timeout' } });
  });

  it('that hangs up is 503', async () => {
    const client = connect(await serve((request) => request.socket.destroy()));
    expect(await ask(client)).toMatchObject({ status: 503, body: { code: 'elasticsearch_unreachable' } });
  });

  it('too busy is 429, with what to do', async () => {
    const busy = failure(429, 'circuit_breaking_exception', 'Data too large');
    const client = connect(await serve((_, response) => reply(response, 429, busy, ELASTIC)));
    expect(await ask(client)).toMatchObject({
      status: 429,
      body: { code: 'elasticsearch_busy', message: expect.stringContaining('shorter time range') },
    });
  });

  it('that forbids is 403, and names the privilege', async () => {
    const reason =
      'action [indices:data/read/field_caps] is unauthorized for user [x] on indices [logs], granted by [view_index_metadata,read]';
    const client = connect(
      await serve((_, response) => reply(response, 403, failure(403, 'security_exception', reason), ELASTIC)),
    );
    expect(await ask(client)).toMatchObject({
      status: 403,
      body: { code: 'not_readable', message: expect.stringMatching(/read privilege.*indices:data\/read\/field_caps/) },
    });
  });

  it('that does not know the user is 403 as well: Kibana’s own session is not at stake', async () => {
    const reason = 'missing authentication credentials';
    const client = connect(
      await serve((_, response) => reply(response, 401, failure(401, 'security_exception', reason), ELASTIC)),
    );
    expect(await ask(client)).toMatchObject({ status: 403, body: { code: 'not_readable' } });
  });

  it.each([
    ['a proxy’s page with 502', 502, '<html><h1>502 Bad Gateway</h1></html>', 502, 'elasticsearch_refused'],
    ['a proxy’s page with 200', 200, '<html>Log in</html>', 502, 'elasticsearch_refused'],
    ['JSON of another program', 200, { hello: 'world' }, 502, 'elasticsearch_refused'],
    ['half an answer', 200, '{"indices":["a"', 502, 'elasticsearch_refused'],
    ['a proxy that gave up waiting', 504, '<html>504</html>', 504, 'elasticsearch_timeout'],
    [
      'a cluster that is not ready',
      503,
      failure(503, 'master_not_discovered_exception', 'no master'),
      503,
      'elasticsearch_unreachable',
    ],
    ['a failure of its own', 500, failure(500, 'null_pointer_exception', 'oops'), 502, 'elasticsearch_refused'],
  ])('%s', async (_, status, body, expected, code) => {
    const client = connect(await serve((__, response) => reply(response, status, body)));
    const answer = await ask(client);
    expect(answer).toMatchObject({ status: expected, body: { code } });
    expect(JSON.stringify(answer)).not.toContain('<');
  });

  it('half an answer that says it is Elasticsearch’s', async () => {
    const headers = { ...ELASTIC, 'content-type': 'application/vnd.elasticsearch+json;compatible-with=8' };
    const client = connect(await serve((_, response) => reply(response, 200, '{"indices":["a"', headers)));
    expect(await ask(client)).toMatchObject({ status: 502, body: { code: 'elasticsearch_refused' } });
  });
});

describe('leaving the page', () => {
  it('closes the searches at Elasticsearch’s side, and answers 499', async () => {
    const arrived: IncomingMessage[] = [];
    const closed: string[] = [];
    const node = await serve((request, response) => {
      if (request.url?.includes('_field_caps')) return reply(response, 200, fieldCaps(), ELASTIC);
      arrived.push(request);
      response.once('close', () => closed.push(request.url ?? ''));
    });
    const leaving = new AbortController();
    const answer = app.respond('serviceMap', WHOLE, aRequestContext(connect(node), 'logs', leaving.signal));
    await until(() => arrived.length === 2);
    expect(closed).toEqual([]);
    leaving.abort();
    expect(await answer).toMatchObject({ status: 499, body: { code: 'aborted' } });
    await until(() => closed.length === 2);
    expect(closed.every((url) => url.includes('_search'))).toBe(true);
  });

  it('before anything was asked asks nothing', async () => {
    let asked = 0;
    const node = await serve(() => void (asked += 1));
    expect((await ask(connect(node), AbortSignal.abort())).status).toBe(499);
    expect(asked).toBe(0);
  });
});

/** Fields of an index that holds the classic format. */
function fieldCaps(): object {
  const of = (type: string) => ({ [type]: { type, searchable: true, aggregatable: true, metadata_field: false } });
  return {
    indices: ['logs'],
    fields: { source: of('keyword'), destination: of('keyword'), duration_millis: of('long'), start_time: of('date') },
  };
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 10) {
    if (waited > 5_000) throw new Error('It did not happen within five seconds.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
