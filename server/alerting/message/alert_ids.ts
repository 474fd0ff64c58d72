import { createHash } from 'node:crypto';
import type { WatchedEdge } from '../../../common/domain/rule_preview';
import { plainName } from './plain_name';

/**
 * What Kibana shows and mutes an alert by: names for people, and a digest because two edges can have the same. The same for an edge in every
 * rule and at every time.
 */
export function toAlertId({ id, source, destination }: WatchedEdge): string {
  const digest = createHash('sha256').update(id).digest('hex').slice(0, 16);
  return `${plainName(source, 60)} → ${plainName(destination, 60)} (${digest})`;
}

/** PagerDuty joins events of one key to one incident; it takes 255 characters. The same from the event that triggers to the one that resolves. */
export function toDedupKey(ruleId: string, alertId: string): string {
  const [, digest] = /\((\w+)\)$/.exec(alertId) ?? [];
  return `mesh-observability/${ruleId.slice(0, 100)}/${digest ?? alertId.slice(0, 100)}`;
}
