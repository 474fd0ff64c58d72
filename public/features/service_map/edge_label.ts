/** Which figure the edges carry. gap: caller's median latency minus the callee's. */
export type EdgeLabel = 'rate' | 'p95' | 'errors' | 'gap' | 'none';
