import { toRegularExpression } from './to_regular_expression';

it('names a capture as its field, and knows words within words', () => {
  const words = { DIGIT: '\\d', NUMBER: '%{DIGIT}+', PAIR: '%{NUMBER:left}:%{NUMBER:right}' };
  expect(toRegularExpression('^<%{PAIR}>(?:%{DIGIT})?$', words).exec('<12:34>5')?.groups).toEqual({ left: '12', right: '34' });
});

it.each([
  ['a word that nobody defined', '%{NUMBER}', {}],
  ['a word that holds itself', '%{A}', { A: '%{B}', B: '%{A}' }],
])('refuses %s', (_, expression, words) => {
  expect(() => toRegularExpression(expression, words)).toThrow('No definition');
});
