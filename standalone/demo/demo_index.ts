import { DAY } from './traffic/script';

const PREFIX = 'kuma-access-log-demo-';

const SPANS_PREFIX = 'traces-demo.otel-';

const SAMPLES_PREFIX = 'metrics-demo-';

const PREFIXES = { line: PREFIX, span: SPANS_PREFIX, sample: SAMPLES_PREFIX };

/** All of the demo's access logs, and nothing else. */
export const DEMO_INDICES = `${PREFIX}*`;
/** The same of its spans. */
export const DEMO_SPAN_INDICES = `${SPANS_PREFIX}*`;
/** The same of its metrics. */
export const DEMO_METRIC_INDICES = `${SAMPLES_PREFIX}*`;
/** Days that are kept: the eight that are written first, today included, and one more. */
const KEPT_DAYS = 9;

/** One index a day, so that old days are dropped whole. */
export const indexOf = (at: number, kind: keyof typeof PREFIXES = 'line'): string =>
  `${PREFIXES[kind]}${new Date(at).toISOString().slice(0, 10).replaceAll('-', '.')}`;

/** Which of these indices hold only days that nobody looks at any more. */
export function expiredOf(indices: string[], now: number): string[] {
  const kinds = Object.keys(PREFIXES) as Array<keyof typeof PREFIXES>;
  const oldest = kinds.map((kind) => ({ prefix: PREFIXES[kind], limit: indexOf(now - KEPT_DAYS * DAY, kind) }));
  return indices.filter((index) => oldest.some(({ prefix, limit }) => index.startsWith(prefix) && index < limit));
}
