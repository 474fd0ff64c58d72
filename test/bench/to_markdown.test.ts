import { toMarkdown } from './to_markdown';

it('writes numbers on the right, with three digits that count', () => {
  const table = {
    title: 'Times',
    columns: ['what', 'ms'],
    rows: [
      ['quick', 0.12345],
      ['slow', 12_345.6],
      ['never', Number.NaN],
    ],
  };
  expect(toMarkdown(table)).toBe(
    [
      '**Times**',
      '',
      '| what  |      ms |',
      '| ----- | ------: |',
      '| quick |    0.12 |',
      '| slow  |  12,346 |',
      '| never | unknown |',
    ].join('\n'),
  );
});
