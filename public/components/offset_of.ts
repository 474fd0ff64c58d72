import type { EpochMs } from '../../common/domain/units';

const MINUTE = 60_000;
const formatters = new Map<string, Intl.DateTimeFormat | undefined>();

/** Minutes that a time zone is ahead of UTC at an instant; a zone that the browser does not know counts as the browser's own. */
export function offsetOf(at: EpochMs, timeZone: string): number {
  const formatter = formatterOf(timeZone);
  if (!formatter) return -new Date(at).getTimezoneOffset();
  const part: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part;
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  return Math.round((wall - Math.floor(at / MINUTE) * MINUTE) / MINUTE);
}

function formatterOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!formatters.has(timeZone)) formatters.set(timeZone, build(timeZone));
  return formatters.get(timeZone);
}

function build(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    // 'Browser' is a legal value of Kibana's setting and no name of a zone.
    return undefined;
  }
}
