/** Columns that can be left out, in their order; the two ends of an edge always stand. */
export const COLUMN_IDS = ['protocol', 'rate', 'p50', 'p95', 'p99', 'errors', 'hiddenErrors', 'gap', 'bytes', 'change'] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];
