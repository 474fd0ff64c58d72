import type { CoverageNote } from '../../../common/domain/coverage';
import type { ServiceMap } from '../../../common/domain/service_map';

/** Whether a map has anything to show, and what may keep it from that. */
export const ofMap = ({ total, coverage }: ServiceMap): { isEmpty: boolean; notes: readonly CoverageNote[] } => ({
  isEmpty: total.services === 0 && total.edges === 0 && coverage.sources.every(({ state }) => state === 'absent'),
  notes: coverage.notes,
});
