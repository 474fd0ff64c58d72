/** The last instant that a Date can hold. */
const LAST_INSTANT = 8.64e15;

/**
 * An instant as milliseconds since 1970, with microseconds as decimals. The Collector's exporter (0.157) writes
 * `<milliseconds>.<nanoseconds>` without leading zeros: `….17000` is 17 microseconds after the millisecond, not 170.
 */
export function readInstant(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const counted = /^(\d{1,16})(?:\.(\d{1,6}))?$/.exec(text);
  const at = counted ? Number(counted[1]) + Number(counted[2] ?? 0) / 1e6 : readIso(text);
  return at !== undefined && at >= 0 && at <= LAST_INSTANT ? at : undefined;
}

/** Date keeps milliseconds only: the digits after the third are added again. */
function readIso(text: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:?\d{2})?$/.exec(text);
  const whole = match ? Date.parse(`${match[1] ?? ''}${match[3] ?? 'Z'}`) : Number.NaN;
  return Number.isNaN(whole) ? undefined : whole + Number((match?.[2] ?? '').padEnd(9, '0')) / 1e6;
}

/** undefined for what is no duration: negative, or no number. */
export function readCount(text: string | undefined): number | undefined {
  const count = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(count) && count >= 0 ? count : undefined;
}
