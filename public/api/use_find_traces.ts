import { useQuery } from '@tanstack/react-query';
import type { Api } from '../../common/contract/api';
import type { RequestOf } from '../../common/contract/endpoint';
import type { FoundTraces } from '../../common/domain/trace';
import { queryKeys } from './query_keys';
import { useClient } from './use_client';

export interface FindTracesResult {
  answer: FoundTraces | undefined;
  failure: unknown;
  isFetching: boolean;
  retry(): void;
}

/** Calls of an edge, a service or the mesh. Without a request nothing is asked. */
export function useFindTraces(request: RequestOf<Api['findTraces']> | undefined, asked: number): FindTracesResult {
  const client = useClient();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: queryKeys.findTraces(request, asked),
    queryFn: ({ signal }) => (request ? client.findTraces(request, signal) : Promise.reject(new Error('nothing to ask'))),
    enabled: request !== undefined,
  });
  return { answer: data, failure: error, isFetching, retry: () => void refetch() };
}
