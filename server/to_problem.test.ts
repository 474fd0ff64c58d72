import { errors } from '@elastic/elasticsearch';
import { ProblemError } from '../common/contract/problem_error';
import { toProblem } from './to_problem';

const living = new AbortController().signal;
const problemOf = (error: unknown) => toProblem(error, living);

/** An error of the real client, as an answer of Elasticsearch or of something else makes it. */
const refused = (
  statusCode: number,
  body: unknown = { error: { type: 'some_exception', reason: 'because' }, status: statusCode },
) => new errors.ResponseError({ statusCode, body, headers: {}, warnings: null, meta: {} as never });

describe('toProblem', () => {
  it.each([
    [401, 403, 'not_readable'],
    [403, 403, 'not_readable'],
    [404, 502, 'elasticsearch_refused'],
    [400, 502, 'elasticsearch_refused'],
    [408, 504, 'elasticsearch_timeout'],
    [429, 429, 'elasticsearch_busy'],
    [500, 502, 'elasticsearch_refused'],
    [502, 502, 'elasticsearch_refused'],
    [503, 503, 'elasticsearch_unreachable'],
    [504, 504, 'elasticsearch_timeout'],
  ])('answers %d of Elasticsearch with %d %s', (from, status, code) => {
    expect(problemOf(refused(from))).toMatchObject({ status, problem: { code } });
  });

  it.each<[Error, number, string]>([
    [new errors.TimeoutError('Request timed out'), 504, 'elasticsearch_timeout'],
    [new errors.ConnectionError('connect ECONNREFUSED'), 503, 'elasticsearch_unreachable'],
    [new errors.NoLivingConnectionsError('none', {} as never), 503, 'elasticsearch_unreachable'],
    [new errors.DeserializationError('Unexpected token', '<html>'), 502, 'elasticsearch_refused'],
    [new errors.ProductNotSupportedError('Elasticsearch', {} as never), 502, 'elasticsearch_refused'],
    [new errors.RequestAbortedError('The content length (1e9) is bigger than the maximum allowed'), 502, 'elasticsearch_refused'],
  ])('tells what the client says apart: %s', (error, status, code) => {
    expect(problemOf(error)).toMatchObject({ status, problem: { code } });
  });

  it('says in 403 which privilege is missing, in Elasticsearch’s words', () => {
    const reason =
      'action [indices:data/read/search] is unauthorized for user [x], this action is granted by the index privileges [read,all]';
    const cause = { type: 'security_exception', reason };
    for (const root_cause of [[], [cause]]) {
      const { problem } = problemOf(refused(403, { error: { ...cause, root_cause }, status: 403 }));
      expect(problem.said).toBe(`${reason}.`);
      expect(problem.message).toMatch(/the read privilege on them\. Elasticsearch said: action \[indices:data\/read\/search\]/);
    }
  });

  it('says why every shard failed, not that they did', () => {
    const root_cause = [{ type: 'illegal_argument_exception', reason: 'Text fields are not optimised: [source]' }];
    const error = { type: 'search_phase_execution_exception', reason: 'all shards failed', root_cause };
    expect(problemOf(refused(400, { error, status: 400 })).problem.message).toContain('[source]');
    for (const odd of [null, [], [{ reason: 7 }]])
      expect(problemOf(refused(400, { error: { ...error, root_cause: odd }, status: 400 })).problem.message).toContain(
        'all shards',
      );
  });

  it('shows no web page of a proxy, no line breaks, no endless text', () => {
    expect(problemOf(refused(502, '<html><h1>Bad gateway</h1></html>')).problem.message).not.toContain('<');
    const { message } = problemOf(refused(500, `first\n\tsecond ${'x'.repeat(9_000)}`)).problem;
    expect(message).not.toMatch(/[\n\t]/);
    expect(message.length).toBeLessThan(500);
  });

  it('hands a problem on as it is', () => {
    const problem = { code: 'bad_request', field: 'parts', message: 'no' } as const;
    expect(problemOf(new ProblemError(400, problem))).toEqual({ status: 400, problem });
  });

  it('says that the page was left, whatever went wrong because of it', () => {
    const gone = AbortSignal.abort();
    for (const error of [new errors.RequestAbortedError('aborted'), refused(500), new TypeError('x')])
      expect(toProblem(error, gone)).toMatchObject({ status: 499, problem: { code: 'aborted' } });
  });

  it.each([
    new TypeError('x is not a function'),
    'text',
    null,
    undefined,
    7,
    {},
    { name: 1, statusCode: 'no', message: {} },
    Symbol('x'),
  ])('keeps what it does not know to the log: %p', (error) => {
    const { status, problem } = problemOf(error);
    expect([status, problem.code]).toEqual([500, 'internal']);
    expect(problem.message).not.toContain('function');
  });
});
