import type { FigureField, TextField } from './filter_ast';
import { FIGURE_FIELDS, TEXT_FIELDS } from './filter_ast';

const SHORT: Record<string, TextField> = { ns: 'namespace', service: 'name' };

/** The field that a word means, in any case; undefined: none. */
export function fieldOf(word: string): FigureField | TextField | undefined {
  const wanted = word.toLowerCase();
  return (
    [...FIGURE_FIELDS, ...TEXT_FIELDS].find((field) => field === wanted) ??
    (Object.hasOwn(SHORT, wanted) ? SHORT[wanted] : undefined)
  );
}

export const isFigure = (field: FigureField | TextField): field is FigureField =>
  (FIGURE_FIELDS as readonly string[]).includes(field);
