import type { PreviewRule, SnoozeSchedule } from './preview_rule';

/** The end of the snooze that holds at this moment, epoch milliseconds; undefined when none does. Snoozes of the preview happen once. */
export function snoozedUntil(
  { snooze_schedule: schedule }: Pick<PreviewRule, 'snooze_schedule'>,
  now: number,
): number | undefined {
  const ends = schedule.map(endOf).filter(({ from, to }) => from <= now && now < to);
  return ends.length > 0 ? Math.max(...ends.map(({ to }) => to)) : undefined;
}

export const isSnoozed = (rule: Pick<PreviewRule, 'snooze_schedule'>, now: number): boolean =>
  snoozedUntil(rule, now) !== undefined;

/** Kibana writes -1 for "until somebody ends it". */
function endOf({ duration, rRule }: SnoozeSchedule): { from: number; to: number } {
  const from = Date.parse(rRule.dtstart);
  return { from, to: duration < 0 ? Infinity : from + duration };
}
