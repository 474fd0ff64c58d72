import type { AlertRecord } from '../../../common/domain/alert_record';

/** What came before is in sight, and what came after. */
const AROUND = 15 * 60_000;

/** The map with the alert's edge opened, at the time of the alert. An edge from nobody in particular means its service. */
export function toMapSearch({ edge, startedAt, endedAt }: AlertRecord, now: number): string {
  const params = new URLSearchParams({
    rangeFrom: new Date(startedAt - AROUND).toISOString(),
    rangeTo: new Date(Math.min(now, (endedAt ?? now) + AROUND)).toISOString(),
  });
  if (edge.startsWith('→')) params.set('service', edge.slice(1));
  else params.set('edge', edge);
  return `?${params.toString()}`;
}
