/** A number stands as it is; text is quoted and cannot be taken for a formula; undefined is an empty cell. */
export type CsvCell = string | number | undefined;

/**
 * What makes a spreadsheet read a cell as a formula, also after what it leaves out: spaces and characters without width.
 * The wide forms count as the narrow ones in East Asian locales.
 */
const FORMULA = /^[\s\u00a0\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]*[=+\-@\t\r\n|%\uff1d\uff0b\uff0d\uff20]/;
const LINE_END = '\r\n';
/** Without it Excel takes UTF-8 for the system's own encoding. */
const BYTE_ORDER_MARK = '\ufeff';

/** Comma-separated values by RFC 4180; a text that a spreadsheet would calculate is kept from it by an apostrophe. */
export function toCsv(rows: ReadonlyArray<readonly CsvCell[]>): string {
  return BYTE_ORDER_MARK + rows.map((row) => row.map(toCell).join(',') + LINE_END).join('');
}

function toCell(cell: CsvCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = /^[\t\r\n]/.test(cell) || FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${text.replace(/"/g, '""')}"`;
}
