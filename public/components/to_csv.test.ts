import fc from 'fast-check';
import { toCsv } from './to_csv';

/** RFC 4180, by other code than what wrote it. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], '', false];
  for (let at = 1; at < csv.length; at += 1) {
    const char = csv[at]!;
    if (quoted && char === '"' && csv[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (char === '"') quoted = !quoted;
    else if (quoted) cell += char;
    else if (char === ',') {
      row.push(cell);
      cell = '';
    } else if (char === '\r' && csv[at + 1] === '\n') {
      at += 1;
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
    } else cell += char;
  }
  return rows;
}

const starts = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' =', '\ufeff+', '＝', '"', ',', ';', "'", '');
const text = fc.tuple(starts, fc.string({ unit: 'binary' })).map(([start, rest]) => start + rest);

describe('toCsv', () => {
  it('gives back every text, at most with an apostrophe before it', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const read = parse(toCsv(rows));
        expect(read).toHaveLength(rows.length);
        rows.forEach((row, place) => {
          expect(read[place]!.map((cell, at) => (cell === `'${row[at]!}` ? row[at] : cell))).toEqual(row);
        });
      }),
    );
  });

  it('never begins a cell as a formula begins', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (row) => {
        for (const cell of parse(toCsv([row]))[0]!) {
          expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
          expect(cell.replace(/^[\s\ufeff\u200b-\u200f]+/, '')).not.toMatch(/^[=+\-@]/);
        }
      }),
    );
  });

  it('has numbers as numbers, below zero too, and nothing for what is unknown', () => {
    expect(toCsv([['a', -5.25, undefined, Number.NaN]])).toBe('\ufeff"a",-5.25,,\r\n');
  });
});
