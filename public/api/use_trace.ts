import { useQuery } from '@tanstack/react-query';
import type { Api } from '../../common/contract/api';
import type { RequestOf } from '../../common/contract/endpoint';
import type { Trace } from '../../common/domain/trace';
import { nextTask } from './next_task';
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
    queryFn: async ({ signal }) => {
      if (!request) throw new Error('nothing to ask');
      const trace = await client.trace(request, signal);
      // Parsing megabytes is a task; drawing them is another one.
      await nextTask();
      return trace;
    },
    // A trace is not compared with the one before it, span by span.
    structuralSharing: false,
    enabled: request !== undefined,
  });
  return { answer: data, failure: error, isFetching, retry: () => void refetch() };
}
