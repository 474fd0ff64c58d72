import type { ServiceMap } from '../../../common/domain/service_map';

/** Why a map has nothing on it: filters hide everything, no line in this window, or no index that holds access logs. */
export type EmptyReason = 'filtered' | 'quiet' | 'absent';

export function toEmptyReason({ services, edges, total, coverage }: ServiceMap): EmptyReason | undefined {
  if (services.length > 0 || edges.length > 0) return undefined;
  if (total.services > 0 || total.edges > 0) return 'filtered';
  return coverage.sources.every(({ state }) => state === 'absent') ? 'absent' : 'quiet';
}
