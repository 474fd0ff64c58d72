import type { FigureField } from './filter_ast';

const UNITS: Record<FigureField, Record<string, number>> = {
  rate: { '': 1, '/s': 1, rps: 1, '/min': 1 / 60, '/h': 1 / 3600 },
  // A bare number is per cent, as the screen shows it.
  errors: { '': 0.01, '%': 0.01 },
  p50: { '': 1, ms: 1, s: 1_000, min: 60_000 },
  p95: { '': 1, ms: 1, s: 1_000, min: 60_000 },
  p99: { '': 1, ms: 1, s: 1_000, min: 60_000 },
};
const NUMBER = /^(\d{1,12}(?:\.\d{1,6})?)(\D*)$/;

/** `200`, `0.5s`, `3%`, `10/min` in the field's own unit; undefined where it is none. */
export function parseFigure(field: FigureField, text: string): number | undefined {
  const [, digits, unit = ''] = NUMBER.exec(text.toLowerCase()) ?? [];
  const units = UNITS[field];
  const factor = Object.hasOwn(units, unit) ? units[unit] : undefined;
  return digits === undefined || factor === undefined ? undefined : Number(digits) * factor;
}
