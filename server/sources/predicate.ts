/**
 * A condition on documents, told without any query language: sources know what to ask, queries/ knows how to say it.
 * `tokens` is for comma-separated text such as Envoy's response flags ("UF,URX").
 */
export type Predicate =
  | { is: string; anyOf: string[] }
  | { has: string }
  | { starts: string; with: string }
  | { tokens: string; anyOf: string[] }
  | { within: string; from: number; below: number }
  | { not: Predicate }
  | { all: Predicate[] }
  | { any: Predicate[] };

export const NOTHING: Predicate = { any: [] };
export const EVERYTHING: Predicate = { all: [] };
