import type { FigureBucket } from './series';

/**
 * The same figures, with every field in its place and absent ones undefined: ten thousand edges have half a million buckets, and a field of
 * objects that are all made alike is read several times as fast.
 */
export const toFigureBucket = (figures: FigureBucket): FigureBucket => ({
  from: figures.from,
  to: figures.to,
  covered: figures.covered,
  lines: figures.lines,
  answered: figures.answered,
  p50: figures.p50,
  p75: figures.p75,
  p95: figures.p95,
  p99: figures.p99,
  p999: figures.p999,
  judged: figures.judged,
  failed: figures.failed,
  bytes: figures.bytes,
  calleeP50: figures.calleeP50,
  hidden: figures.hidden,
});
