import { HttpFailure } from '../../public/host/http_failure';
import { previewHttp } from './preview_http';

const fetchMock = jest.fn();
beforeEach(() => {
  fetchMock.mockReset();
  globalThis.fetch = fetchMock;
});
const answer = (status: number, body: unknown) =>
  fetchMock.mockResolvedValue({
    ok: status < 400,
    status,
    json: () => (body === undefined ? Promise.reject(new SyntaxError('not JSON')) : Promise.resolve(body)),
  });
const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => error as HttpFailure,
  );

test('a get repeats the name of a list, and leaves out what is undefined', async () => {
  answer(200, { fine: true });
  const query = { from: 1, zone: ['a', 'b & c'], text: undefined };
  await expect(previewHttp({ method: 'get', path: '/x', query })).resolves.toEqual({ fine: true });
  expect(fetchMock.mock.calls[0][0]).toBe('/x?from=1&zone=a&zone=b+%26+c');
});

test('a post carries JSON and the header that the server asks for', async () => {
  answer(200, {});
  await previewHttp({ method: 'post', path: '/x', body: { parts: [['a', null]] } });
  expect(fetchMock.mock.calls[0][1]).toMatchObject({
    method: 'POST',
    headers: { 'kbn-xsrf': expect.any(String), 'content-type': 'application/json' },
    body: '{"parts":[["a",null]]}',
  });
});

test('a problem arrives in its own words', async () => {
  const problem = { code: 'elasticsearch_busy', message: 'Elasticsearch is too busy.' };
  answer(429, problem);
  expect(await failureOf(previewHttp({ method: 'get', path: '/x' }))).toMatchObject({ status: 429, problem });
});

test('an answer that is no JSON, and no answer at all, are told in words too', async () => {
  answer(502, undefined);
  expect(await failureOf(previewHttp({ method: 'get', path: '/x' }))).toMatchObject({
    status: 502,
    problem: { code: 'host' },
  });
  fetchMock.mockRejectedValue(new TypeError('failed to fetch'));
  const failure = await failureOf(previewHttp({ method: 'get', path: '/x' }));
  expect(failure).toBeInstanceOf(HttpFailure);
  expect(failure).toMatchObject({ status: 0 });
});

test('leaving is no failure', async () => {
  const left = new DOMException('left', 'AbortError');
  fetchMock.mockRejectedValue(left);
  expect(await failureOf(previewHttp({ method: 'get', path: '/x', signal: AbortSignal.abort() }))).toBe(left);
});
