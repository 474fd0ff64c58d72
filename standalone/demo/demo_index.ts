import { DAY } from './traffic/script';

const PREFIX = 'kuma-access-log-demo-';

/** All of the demo's access logs, and nothing else. */
export const DEMO_INDICES = `${PREFIX}*`;
/** Days that are kept: the eight that are written first, today included, and one more. */
const KEPT_DAYS = 9;

/** One index a day, so that old days are dropped whole. */
export const indexOf = (at: number): string => `${PREFIX}${new Date(at).toISOString().slice(0, 10).replaceAll('-', '.')}`;

/** Which of these indices hold only days that nobody looks at any more. */
export function expiredOf(indices: string[], now: number): string[] {
  const oldest = indexOf(now - KEPT_DAYS * DAY);
  return indices.filter((index) => index.startsWith(PREFIX) && index < oldest);
}
