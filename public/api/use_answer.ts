import { useQuery } from '@tanstack/react-query';
import type { Api } from '../../common/contract/api';
import type { RequestOf, ResponseOf } from '../../common/contract/endpoint';
import { useClient } from './use_client';
import { useLastKnown } from './use_last_known';

export interface AnswerState<T> {
  answer: T | undefined;
  failure: unknown;
  isFetching: boolean;
  retry(): void;
}

/** Questions that are asked while somebody looks at a part of a page. */
type Asked = 'impact' | 'latencyHeatmap' | 'linesAround' | 'proxyNumbers' | 'timeParts';

/** The answer of an endpoint; a refresh keeps the last one until the next. Without a request nothing is asked. */
export function useAnswer<Name extends Asked>(
  name: Name,
  request: RequestOf<Api[Name]> | undefined,
  asked: number,
): AnswerState<ResponseOf<Api[Name]>> {
  const client = useClient();
  const ask = client[name] as (question: unknown, signal?: AbortSignal) => Promise<ResponseOf<Api[Name]>>;
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: [name, request, asked],
    queryFn: ({ signal }) => ask(request, signal),
    enabled: request !== undefined,
  });
  return { answer: useLastKnown(data), failure: error, isFetching, retry: () => void refetch() };
}
