import { useQuery } from '@tanstack/react-query';
import type { Api } from '../../common/contract/api';
import type { RequestOf } from '../../common/contract/endpoint';
import type { Trace } from '../../common/domain/trace';
import { queryKeys } from './query_keys';
import { useClient } from './use_client';

export interface TraceResult {
  answer: Trace | undefined;
  failure: unknown;
  isFetching: boolean;
  retry(): void;
}

/** A trace with its access-log lines. Without a request nothing is asked. */
export function useTrace(request: RequestOf<Api['trace']> | undefined, asked: number): TraceResult {
  const client = useClient();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: queryKeys.trace(request, asked),
    queryFn: ({ signal }) => (request ? client.trace(request, signal) : Promise.reject(new Error('nothing to ask'))),
    enabled: request !== undefined,
  });
  return { answer: data, failure: error, isFetching, retry: () => void refetch() };
}
