import { DAY } from './traffic/script';

const PREFIX = 'kuma-access-log-demo-';

const SPANS_PREFIX = 'traces-demo.otel-';

/** All of the demo's access logs, and nothing else. */
export const DEMO_INDICES = `${PREFIX}*`;
/** The same of its spans. */
export const DEMO_SPAN_INDICES = `${SPANS_PREFIX}*`;
/** Days that are kept: the eight that are written first, today included, and one more. */
const KEPT_DAYS = 9;

/** One index a day, so that old days are dropped whole. */
export const indexOf = (at: number, kind: 'line' | 'span' = 'line'): string =>
  `${kind === 'line' ? PREFIX : SPANS_PREFIX}${new Date(at).toISOString().slice(0, 10).replaceAll('-', '.')}`;

/** Which of these indices hold only days that nobody looks at any more. */
export function expiredOf(indices: string[], now: number): string[] {
  const oldest = (['line', 'span'] as const).map((kind) => ({ kind, index: indexOf(now - KEPT_DAYS * DAY, kind) }));
  return indices.filter((index) =>
    oldest.some(({ kind, index: limit }) => index.startsWith(kind === 'line' ? PREFIX : SPANS_PREFIX) && index < limit),
  );
}
