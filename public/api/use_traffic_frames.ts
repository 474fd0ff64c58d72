import { useQuery } from '@tanstack/react-query';
import type { Api } from '../../common/contract/api';
import type { RequestOf } from '../../common/contract/endpoint';
import type { TrafficFrames } from '../../common/domain/traffic_frames';
import { queryKeys } from './query_keys';
import { useClient } from './use_client';

export interface TrafficFramesResult {
  frames: TrafficFrames | undefined;
  failure: unknown;
  isFetching: boolean;
  retry(): void;
}

/** A stretch of time, frame by frame, fetched as a whole; nothing is asked without a request. */
export function useTrafficFrames(request: RequestOf<Api['trafficFrames']> | undefined): TrafficFramesResult {
  const client = useClient();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: queryKeys.trafficFrames(request),
    queryFn: ({ signal }) => (request ? client.trafficFrames(request, signal) : Promise.reject(new Error('no time range'))),
    enabled: request !== undefined,
  });
  return { frames: data, failure: error, isFetching, retry: () => void refetch() };
}
