import type { Findings } from '../../common/domain/anomaly';
import type { TimeRange } from '../../common/domain/time_range';
import type { Hideable } from '../../common/domain/hideable';
import type { RequestContext } from '../context';

export interface DetectionRequest {
  range: TimeRange;
  hide: Hideable[];
  lanes: boolean;
}

/** Without the mutes: they are the asker's business. */
export type DetectionResult = Omit<Findings, 'known'>;

/** What is unusual in a window, for the whole mesh. Searches: one for the window, one for what is usual, more only for very large meshes. */
export type FindFindings = (
  request: DetectionRequest,
  context: RequestContext,
  dependencies: { now: () => number },
) => Promise<DetectionResult>;
