import { useMemo, useState } from 'react';
import type { Api } from '../../common/contract/api';
import type { RequestOf } from '../../common/contract/endpoint';
import type { TimeRange } from '../../common/domain/time_range';
import type { TrafficDetailResult } from './use_traffic_detail';
import { useTrafficDetail } from './use_traffic_detail';

/** A point of a chart that somebody has chosen, and the requests of that moment. */
export interface Moment {
  range: TimeRange | undefined;
  state: TrafficDetailResult;
  /** Undefined: the whole time range again. */
  choose(range: TimeRange | undefined): void;
}

/** Requests of a moment: one more search when one is chosen. Where an address holds the moment, it is handed in. */
export function useMoment(
  request: RequestOf<Api['trafficDetail']>,
  asked: number,
  held?: Pick<Moment, 'range' | 'choose'>,
): Moment {
  const own = useState<TimeRange>();
  const range = held ? held.range : own[0];
  const choose = held ? held.choose : own[1];
  const state = useTrafficDetail({ ...request, ...range, parts: range ? request.parts : [] }, asked);
  return useMemo(() => ({ range, state, choose }), [range, state, choose]);
}
