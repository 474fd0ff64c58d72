import type { TrafficDetail } from '../../common/domain/edge_detail';
import type { TimeRange } from '../../common/domain/time_range';

/** A point of a chart that somebody has chosen, and how the question for its requests stands. */
export interface Moment {
  range: TimeRange | undefined;
  state: { detail: TrafficDetail | undefined; failure: unknown; isFetching: boolean; retry(): void };
  /** Undefined: the whole time range again. */
  choose(range: TimeRange | undefined): void;
}
