import type { Point } from './score_points';

/** Lines of "timestamp,value", with or without a heading; ISO 8601, "2014-04-01 00:00:00" (taken for UTC), or seconds since 1970. Throws a sentence. */
export function readPoints(text: string): Point[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const first = lines.findIndex(Boolean);
  return lines.flatMap((line, place) => {
    if (line === '') return [];
    const [timestamp = '', number = ''] = line.split(',').map((cell) => cell.trim());
    const [at, value] = [readTime(timestamp), number === '' ? Number.NaN : Number(number)];
    if (Number.isFinite(at) && Number.isFinite(value)) return [{ at, value }];
    if (place === first) return [];
    throw new Error(`Line ${place + 1} must be timestamp,value: ${line.slice(0, 60)}`);
  });
}

function readTime(text: string): number {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1_000;
  return Date.parse(/[zZ]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text.replace(' ', 'T')}Z`);
}
