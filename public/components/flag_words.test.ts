import { flagWords } from './flag_words';

test('flags are words, unknown ones stay', () => {
  expect(flagWords('UH')).toBe('no healthy destination');
  expect(flagWords('constructor')).toBeUndefined();
});
