import { useQuery } from '@tanstack/react-query';
import type { Api } from '../../common/contract/api';
import type { RequestOf } from '../../common/contract/endpoint';
import type { TrafficDetail } from '../../common/domain/edge_detail';
import { queryKeys } from './query_keys';
import { useClient } from './use_client';
import { useLastKnown } from './use_last_known';

export interface TrafficDetailResult {
  detail: TrafficDetail | undefined;
  failure: unknown;
  isFetching: boolean;
  retry(): void;
}

/** Details of an edge (its parts, side caller) or a service (side callee). Without parts nothing is asked. */
export function useTrafficDetail(request: RequestOf<Api['trafficDetail']>, asked: number): TrafficDetailResult {
  const client = useClient();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: queryKeys.trafficDetail(request, asked),
    queryFn: ({ signal }) => client.trafficDetail(request, signal),
    enabled: request.parts.length > 0,
  });
  // A refresh keeps the charts until the next answer; another edge has another panel, and so nothing to keep.
  const detail = useLastKnown(data);
  return { detail, failure: error, isFetching, retry: () => void refetch() };
}
