import type { Coverage } from './coverage';
import type { AccessLogLine, DiscoverQuery } from './edge_detail';
import type { TimeRange } from './time_range';

/** What an access-log line tells of the proxy that wrote it. */
export interface LineWriter {
  direction?: 'inbound' | 'outbound';
  source?: string;
  destination?: string;
  sourceAddress?: string;
  workload?: string;
}

/** What one proxy logged just before and just after a moment. */
export interface LinesAround {
  /** Looked at: nothing before or after it. */
  range: TimeRange;
  /** Earliest first; both lists are the nearest ones. The line that was asked about is among neither. */
  before: AccessLogLine[];
  after: AccessLogLine[];
  /** Lines of the range, the one that was asked about among them. */
  total: number;
  discover: DiscoverQuery;
  coverage: Coverage;
}
