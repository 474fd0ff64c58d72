import type { Problem, ProblemCode } from '../../common/contract/endpoint';
import { HttpFailure } from '../host/http_failure';
import { toProblemText } from './to_problem_text';

const RAW = 'raw English of the server';
const textOf = (problem: Partial<Problem> & { code: ProblemCode }) =>
  toProblemText(new HttpFailure(500, { message: RAW, ...problem })).message;

const SERVERS: ProblemCode[] = [
  'not_readable',
  'read_only',
  'not_here',
  'outdated',
  'overtaken',
  'no_access_logs',
  'writer_unknown',
  'elasticsearch_busy',
  'elasticsearch_unreachable',
  'elasticsearch_timeout',
  'elasticsearch_refused',
  'aborted',
  'internal',
];

test.each(SERVERS)('%s is said in the page’s own words', (code) => {
  expect(textOf({ code })).not.toContain(RAW);
  expect(textOf({ code })).toMatch(/^[A-Z].*\.$/);
});

test.each(['forbidden', 'host', 'bad_request'] as const)('%s stays as it came', (code) => expect(textOf({ code })).toBe(RAW));

test('Elasticsearch’s own words stand behind ours, and cannot pretend to be the page', () => {
  const said = textOf({ code: 'not_readable', said: 'action [x] is unauthorized for user [\u202eevil]' });
  expect(said).toContain('read privilege on it. Elasticsearch says: action [x]');
  expect(said).not.toContain('\u202e');
});

test('what is no answer of the server at all is told too', () => {
  expect(toProblemText(new TypeError('x is undefined')).message).not.toContain('undefined');
});
