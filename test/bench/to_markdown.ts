import type { Table } from './benchmark';

/** A table for a terminal and for a page of documentation: columns are padded, numbers stand on the right. */
export function toMarkdown({ title, columns, rows }: Table): string {
  const cells = [columns, ...rows.map((row) => row.map(toCell))];
  const isNumber = columns.map((_, place) => rows.length > 0 && rows.every((row) => typeof row[place] === 'number'));
  const widths = columns.map((_, place) => Math.max(3, ...cells.map((row) => row[place]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, place) => pad(row[place] ?? '', width, isNumber[place] ?? false)).join(' | ')} |`;
  const rule = `| ${widths.map((width, place) => (isNumber[place] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [`**${title}**`, '', line(head), rule, ...body.map(line)].join('\n');
}

const pad = (text: string, width: number, right: boolean) => (right ? text.padStart(width) : text.padEnd(width));

/** Three digits that count, as many before the point as there are. */
function toCell(value: string | number): string {
  if (typeof value === 'string') return value;
  if (!Number.isFinite(value)) return 'unknown';
  const decimals = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
