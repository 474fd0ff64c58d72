/** What can be asked about. Figures: rate in 1/s, errors as a ratio, p50 to p99 in ms. Texts: the others. */
export const FIGURE_FIELDS = ['rate', 'errors', 'p50', 'p95', 'p99'] as const;
export const TEXT_FIELDS = ['name', 'namespace', 'zone', 'mesh', 'protocol', 'health'] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];
export type TextField = (typeof TEXT_FIELDS)[number];

export const COMPARISONS = ['<=', '>=', '!=', '=', '<', '>', ':'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** What `health` can be: how something fares by its errors, as the map's colours say. */
export const HEALTH = ['ok', 'hidden', 'warning', 'critical', 'unknown'] as const;
export type Health = (typeof HEALTH)[number];

export type Filter =
  | { kind: 'and' | 'or'; parts: Filter[] }
  | { kind: 'not'; part: Filter }
  | { kind: 'figure'; field: FigureField; comparison: Exclude<Comparison, ':'>; value: number }
  /** is: the whole text, `*` stands for any characters. has: a part of it. In any case of letters, but for what is chosen from lists. */
  | { kind: 'text'; field: TextField; how: 'is' | 'has'; value: string };

/** Why a text is no filter, and where: a place in the text, from 0. */
export interface FilterProblem {
  code:
    | 'field_expected'
    | 'comparison_expected'
    | 'value_expected'
    | 'not_a_number'
    | 'not_for_texts'
    | 'unclosed'
    | 'unexpected'
    | 'too_deep';
  at: number;
  /** The text there; empty: the end. */
  found: string;
}

export type ParsedFilter = { ok: true; filter: Filter } | { ok: false; problem: FilterProblem };
