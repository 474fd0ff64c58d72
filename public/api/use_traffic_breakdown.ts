import { useQuery } from '@tanstack/react-query';
import type { Api } from '../../common/contract/api';
import type { RequestOf } from '../../common/contract/endpoint';
import type { Breakdown } from '../../common/domain/breakdown';
import { queryKeys } from './query_keys';
import { useClient } from './use_client';
import { useLastKnown } from './use_last_known';

export interface TrafficBreakdownResult {
  breakdown: Breakdown | undefined;
  failure: unknown;
  isFetching: boolean;
  retry(): void;
}

/** An edge or a service by what its lines tell. Asked only while somebody looks at it. */
export function useTrafficBreakdown(
  request: RequestOf<Api['trafficBreakdown']>,
  asked: number,
  isWanted: boolean,
): TrafficBreakdownResult {
  const client = useClient();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: queryKeys.trafficBreakdown(request, asked),
    queryFn: ({ signal }) => client.trafficBreakdown(request, signal),
    enabled: isWanted && request.parts.length > 0,
  });
  return { breakdown: useLastKnown(data), failure: error, isFetching, retry: () => void refetch() };
}
