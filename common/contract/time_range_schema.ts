import * as v from 'valibot';
import { epochMs } from '../domain/units';

/** Elasticsearch's dates of nanoseconds end in April of this year. */
const LATEST = Date.UTC(2262, 0, 1);
const ISO_WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function toEpoch(value: string): number {
  if (/^\d{1,15}$/.test(value)) return Number(value);
  return ISO_WITH_ZONE.test(value) ? Date.parse(value) : Number.NaN;
}

/** An instant as ISO 8601 with zone, or as milliseconds since 1970. */
export const instant = v.pipe(
  v.union(
    [v.pipe(v.string(), v.maxLength(40), v.transform(toEpoch)), v.number()],
    'must be a time: ISO 8601 with a zone, as 2026-11-22T10:00:00Z, or milliseconds since 1970.',
  ),
  v.check(
    (at) => Number.isInteger(at) && at >= 0 && at < LATEST,
    'must be a time: ISO 8601 with a zone, as 2026-11-22T10:00:00Z, or milliseconds since 1970.',
  ),
  v.transform(epochMs),
);

export const timeRangeEntries = { from: instant, to: instant };
