import { toHttpFailure } from './to_http_failure';

const answered = (status: number, body?: unknown) => Object.assign(new Error('failed'), { response: { status }, body });

test('our own problem passes through', () => {
  const problem = { code: 'elasticsearch_busy', message: 'Elasticsearch is too busy to answer.' };
  expect(toHttpFailure(answered(429, problem))).toMatchObject({ status: 429, problem });
});

test.each([403, 404])('%d from Kibana itself says which privilege is missing', (status) => {
  const { problem } = toHttpFailure(answered(status, { statusCode: status, error: 'x', message: 'x' }));
  expect(problem).toMatchObject({ code: 'forbidden', message: expect.stringContaining('Mesh Observability privilege') });
});

test('401 says to log in again', () => {
  expect(toHttpFailure(answered(401)).problem.message).toContain('Log in');
});

test('any other refusal of Kibana keeps its text', () => {
  expect(toHttpFailure(answered(400, { message: 'Request must contain a kbn-xsrf header.' })).problem.message).toBe(
    'Kibana refused the request (400): Request must contain a kbn-xsrf header.',
  );
  expect(toHttpFailure(answered(502, '<html>')).problem.message).toContain('502');
});

test('no answer is status 0', () => {
  expect(toHttpFailure(new TypeError('Failed to fetch'))).toMatchObject({ status: 0, problem: { code: 'host' } });
});

test('a request that its own page cancelled says so', () => {
  expect(toHttpFailure(new Error('AbortError'), AbortSignal.abort())).toMatchObject({ status: 0, problem: { code: 'aborted' } });
});
