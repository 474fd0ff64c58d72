import { tellError } from './tell_error';

test.each([
  [new Error('failed to parse [a]:\n[2026-11-22][ERROR] all is lost'), 'failed to parse [a]: [2026-11-22][ERROR] all is lost'],
  ['\u001b[31mred\u2028and \u202eback', '[31mred and back'],
  [undefined, 'undefined'],
])('%j is one line', (error, said) => expect(tellError(error)).toBe(said));

test('it has an end', () => expect(tellError(new Error('x'.repeat(100_000)))).toHaveLength(200));
