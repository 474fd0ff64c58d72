import type { LoggingCost } from '../../../common/domain/setup';
import type { Bytes } from '../../../common/domain/units';
import { bytes } from '../../../common/domain/units';

const DAY = 86_400;

/** Bytes on disk, all copies: of a day, and of so many days; and how many whole days a disk lasts. The day's own rate counts: an hour may be a night's. */
export function toStorage(
  { lastDay, perDocument, copies = 1 }: LoggingCost,
  { days, disk }: { days: number; disk: Bytes | undefined },
): { perDay: Bytes; kept?: Bytes; lasts?: number } {
  const perDay = bytes(lastDay * DAY * (perDocument?.size ?? 0) * copies);
  const isCounted = Number.isInteger(days) && days > 0;
  return {
    perDay,
    ...(isCounted ? { kept: bytes(perDay * days) } : {}),
    ...(disk !== undefined && disk > 0 && perDay > 0 ? { lasts: Math.floor(disk / perDay) } : {}),
  };
}
