import type { ServiceMap } from '../../common/domain/service_map';

/** Whether a window holds no traffic at all, whatever the filters: no line of it (quiet), or no index of access logs (absent). */
export function toEmptiness({ total, coverage }: ServiceMap): 'quiet' | 'absent' | undefined {
  if (total.services > 0 || total.edges > 0) return undefined;
  return coverage.sources.every(({ state }) => state === 'absent') ? 'absent' : 'quiet';
}
