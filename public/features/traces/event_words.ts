import type { TraceEvent } from '../../../common/domain/trace';
import { displayName } from '../../components/display_name';

/** Who logged, how grave it is, and what it says. */
export const eventText = ({ service, level, text }: TraceEvent): string =>
  [service, level, text]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => displayName(part ?? '', 200))
    .join(' · ');

/** As loggers of all languages call what went wrong. */
export const isBadLevel = (level: string | undefined): boolean =>
  /^(error|err|fatal|critical|crit|severe|alert|emerg|panic)/i.test(level ?? '');
