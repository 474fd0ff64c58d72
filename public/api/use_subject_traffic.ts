import type { Api } from '../../common/contract/api';
import type { RequestOf } from '../../common/contract/endpoint';
import type { ProxyNumbers } from '../../common/domain/proxy_numbers';
import type { AnswerState } from './use_answer';
import { useAnswer } from './use_answer';
import type { InCommonState } from './use_in_common';
import { useInCommon } from './use_in_common';
import type { Moment } from './use_moment';
import { useMoment } from './use_moment';
import type { TrafficDetailResult } from './use_traffic_detail';
import { useTrafficDetail } from './use_traffic_detail';

export interface SubjectQuestion {
  /** One side of an edge, or a service. */
  request: RequestOf<Api['trafficDetail']>;
  /** Number of refreshes: everything is asked anew with the map. */
  asked: number;
  /** Milliseconds: from where on a request is one of the slow ones. */
  p95: number | undefined;
  /** Undefined: there are no metrics to ask. */
  proxies: RequestOf<Api['proxyNumbers']> | undefined;
  /** Where an address holds the chosen moment. */
  held?: Pick<Moment, 'range' | 'choose'>;
}

export interface SubjectTraffic {
  detail: TrafficDetailResult;
  moment: Moment;
  inCommon: InCommonState;
  proxies: AnswerState<ProxyNumbers>;
}

/** What is asked of an edge or a service wherever it is shown; what is folded away is not asked. */
export const useSubjectTraffic = ({ request, asked, p95, proxies, held }: SubjectQuestion): SubjectTraffic => ({
  detail: useTrafficDetail(request, asked),
  moment: useMoment(request, asked, held),
  inCommon: useInCommon(request, p95, asked),
  proxies: useAnswer('proxyNumbers', proxies, asked),
});
