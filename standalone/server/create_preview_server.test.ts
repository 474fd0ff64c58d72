import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '../../server/app';
import type { RequestContext } from '../../server/context';
import { createPreviewServer } from './create_preview_server';
import { close, listen } from './listen';
import { LARGEST_BODY } from './read_body';

const MAP = '/internal/mesh_observability/service_map';
const DETAIL = '/internal/mesh_observability/traffic_detail';

const respond = jest.fn<ReturnType<App['respond']>, Parameters<App['respond']>>();
let server: Server;
let address: string;

beforeAll(async () => {
  const pageFolder = mkdtempSync(join(tmpdir(), 'preview-'));
  writeFileSync(join(pageFolder, 'index.html'), '<!doctype html>');
  mkdirSync(join(pageFolder, 'assets/chunks'), { recursive: true });
  writeFileSync(join(pageFolder, 'assets/index.js'), 'let a;');
  writeFileSync(join(pageFolder, 'assets/chunks/1A.js'), 'let b;');
  writeFileSync(join(pageFolder, 'inputs.json'), '[]');
  const context = { elasticsearch: {}, space: 'default', settings: { accessLogIndices: 'x' }, licence: { type: 'basic' } };
  server = createPreviewServer({ app: { respond }, context: context as unknown as RequestContext, pageFolder });
  address = await listen(server, 0);
});
beforeEach(() => respond.mockReset().mockResolvedValue({ status: 200, body: { services: [] } }));
afterAll(() => close(server));

/** Like fetch, but takes a path as it is (fetch resolves dots) and any Host. */
function ask(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number | undefined; type: string | undefined }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const asked = request({ hostname, port, path, headers }, (response) => {
      response.resume();
      response.once('end', () => resolve({ status: response.statusCode, type: response.headers['content-type'] }));
    });
    asked.once('error', reject);
    asked.end();
  });
}

const post = (body: string, headers: Record<string, string> = { 'kbn-xsrf': 'x' }) =>
  fetch(`${address}${DETAIL}`, { method: 'POST', body, headers });

describe('endpoints', () => {
  test('parameters reach the app as Kibana hands them over, with the context of the request', async () => {
    const response = await fetch(`${address}${MAP}?from=1&mesh=a&mesh=b&text=%3Cb%3E`);
    expect(await response.json()).toEqual({ services: [] });
    const [name, input, context] = respond.mock.calls[0]!;
    expect([name, input]).toEqual(['serviceMap', { from: '1', mesh: ['a', 'b'], text: '<b>' }]);
    expect(context).toMatchObject({ space: 'default', settings: { accessLogIndices: 'x' }, licence: { type: 'basic' } });
  });

  test("a body is parsed, and the app's status and words are passed on", async () => {
    respond.mockResolvedValue({ status: 400, body: { code: 'bad_request', message: 'from: is required.', field: 'from' } });
    const response = await post('{"side":"caller"}');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ field: 'from' });
    expect(respond.mock.calls[0]?.[1]).toEqual({ side: 'caller' });
  });

  test.each([
    ['no JSON', '{', { 'kbn-xsrf': 'x' }, 400],
    ['too much', JSON.stringify('x'.repeat(LARGEST_BODY)), { 'kbn-xsrf': 'x' }, 413],
    ['no header that a form of another site cannot send', '{}', {}, 400],
  ])('%s is refused before the app is asked', async (_, body, headers, status) => {
    const response = await post(body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code: 'bad_request' });
    expect(respond).not.toHaveBeenCalled();
  });

  test('a body of unknown length is cut off as well', async () => {
    const chunk = new Uint8Array(2 ** 18).fill(32);
    let sent = 0;
    const body = new ReadableStream({ pull: (stream) => (sent++ < 8 ? stream.enqueue(chunk) : stream.close()) });
    const init = { method: 'POST', body, duplex: 'half', headers: { 'kbn-xsrf': 'x' } };
    const status = await fetch(`${address}${DETAIL}`, init as RequestInit).then(
      (response) => response.status,
      () => 413,
    );
    expect(status).toBe(413);
    expect(respond).not.toHaveBeenCalled();
  });

  test('the other method is refused', async () => {
    const response = await fetch(`${address}${DETAIL}`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('leaving the page aborts what it asked for', async () => {
    const aborted = new Promise<void>((resolve) => {
      respond.mockImplementation(
        (_name, _input, { signal }) => new Promise(() => signal.addEventListener('abort', () => resolve())),
      );
    });
    const page = new AbortController();
    const asked = fetch(`${address}${MAP}`, { signal: page.signal }).catch((error: unknown) => (error as Error).name);
    setTimeout(() => page.abort(), 100);
    expect(await asked).toBe('AbortError');
    await aborted;
  });

  test('an app that breaks its promise is a 500, not a hanging page', async () => {
    respond.mockRejectedValue(new Error('never'));
    expect((await fetch(`${address}${MAP}`)).status).toBe(500);
  });
});

describe('files', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/?from=now', 'text/html; charset=utf-8'],
    ['/assets/index.js', 'text/javascript; charset=utf-8'],
    ['/assets/chunks/1A.js', 'text/javascript; charset=utf-8'],
  ])('%s', async (path, type) => expect(await ask(path)).toEqual({ status: 200, type }));

  test.each([
    '/inputs.json',
    '/assets/../inputs.json',
    '/assets/..%2finputs.json',
    '/assets/%2e%2e/inputs.json',
    '/assets//etc/passwd',
    '/assets/chunks',
    '/assets/none.js',
    '/assets/index.js%00.html',
    '/nothing',
    '//evil/assets/x',
  ])('%s is not served', async (path) => expect((await ask(path)).status).toBe(404));

  test("they come with Kibana's content policy", async () => {
    const { headers } = await fetch(address);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self'/);
    expect(headers.get('cache-control')).toBe('no-cache');
    expect((await fetch(`${address}/assets/chunks/1A.js`)).headers.get('cache-control')).toMatch(/immutable/);
  });
});

describe('who may ask', () => {
  test.each(['127.0.0.1:5602', 'localhost:5602', '[::1]:5602', 'localhost'])('%s', async (host) => {
    expect((await ask('/', { host })).status).toBe(200);
  });
  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:5602', '192.168.0.1'])('not %s', async (host) => {
    expect((await ask(MAP, { host })).status).not.toBe(200);
    expect(respond).not.toHaveBeenCalled();
  });
});
