import { toMissingSentence } from './to_missing_sentence';

test.each(['none_answered', 'several_callers', 'too_many_parts', 'inbound_not_logged'] as const)('%s has a sentence', (reason) =>
  expect(toMissingSentence(reason)).toMatch(/^[A-Z].*\.$/),
);
