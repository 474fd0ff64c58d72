import type { Finding } from '../../common/domain/anomaly';
import type { TrafficDetail } from '../../common/domain/edge_detail';
import type { TimeRange } from '../../common/domain/time_range';
import type { UsualTraffic } from '../../common/domain/usual_traffic';
import type { AlertMe } from './alert_wish';
import type { EarlierSeries } from './earlier_series';
import type { SharedPointer } from './use_shared_pointer';

/** What the charts of an edge's or a service's traffic show, each a figure of the same series. */
export interface TrafficChartProps {
  /** "Requests", "Latency"; "Connections", "Connection life" for TCP. */
  title: string;
  series: TrafficDetail['series'];
  range: TimeRange;
  pointer: SharedPointer;
  onZoom(range: TimeRange): void;
  onMoment?(range: TimeRange): void;
  earlier?: EarlierSeries;
  found: readonly Finding[];
  /** What is usual at these hours; absent until it is known. */
  usual?: UsualTraffic;
  /** Undefined: nothing can watch it. */
  onAlert?: AlertMe;
}
