import { useState } from 'react';
import type { Api } from '../../common/contract/api';
import type { RequestOf } from '../../common/contract/endpoint';
import type { RawKey } from '../../common/domain/edge';
import type { TrafficDetail } from '../../common/domain/edge_detail';
import type { ProxyNumbers } from '../../common/domain/proxy_numbers';
import type { ServiceMap } from '../../common/domain/service_map';
import type { UsualTraffic } from '../../common/domain/usual_traffic';
import type { AnswerState } from './use_answer';
import { useAnswer } from './use_answer';
import { useEarlierDetail } from './use_earlier_detail';
import type { InCommonState } from './use_in_common';
import { useInCommon } from './use_in_common';
import type { Moment } from './use_moment';
import { useMoment } from './use_moment';
import type { TrafficBreakdownResult } from './use_traffic_breakdown';
import { useTrafficBreakdown } from './use_traffic_breakdown';
import type { TrafficDetailResult } from './use_traffic_detail';
import { useTrafficDetail } from './use_traffic_detail';
import { useUsualTraffic } from './use_usual_traffic';

interface Question {
  /** One side of an edge, or a service. */
  request: RequestOf<Api['trafficDetail']>;
  /** Number of refreshes: everything is asked anew with the map. */
  asked: number;
  /** Milliseconds: from where on a request is one of the slow ones. */
  p95: number | undefined;
  /** The map of the period that is compared, and its raw keys there. */
  earlier: { map: ServiceMap | undefined } | undefined;
  earlierParts: RawKey[] | undefined;
  /** Undefined: there are no metrics to ask. */
  proxies: RequestOf<Api['proxyNumbers']> | undefined;
}

export interface PanelTraffic {
  detail: TrafficDetailResult;
  /** In the period that is compared. */
  before: TrafficDetail | undefined;
  usual: UsualTraffic | undefined;
  moment: Moment;
  breakdown: { state: TrafficBreakdownResult; isOpen: boolean; onToggle(isOpen: boolean): void };
  inCommon: InCommonState;
  proxies: AnswerState<ProxyNumbers>;
}

/** What the panels of edges and of services ask alike; what is folded away is not asked. */
export function usePanelTraffic({ request, asked, p95, earlier, earlierParts, proxies }: Question): PanelTraffic {
  const [isOpen, onToggle] = useState(false);
  return {
    detail: useTrafficDetail(request, asked),
    before: useEarlierDetail(request, earlier, earlierParts, asked),
    usual: useUsualTraffic(request, asked),
    moment: useMoment(request, asked),
    breakdown: { state: useTrafficBreakdown(request, asked, isOpen), isOpen, onToggle },
    inCommon: useInCommon(request, p95, asked),
    proxies: useAnswer('proxyNumbers', proxies, asked),
  };
}
