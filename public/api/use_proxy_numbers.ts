import { useQuery } from '@tanstack/react-query';
import type { Api } from '../../common/contract/api';
import type { RequestOf } from '../../common/contract/endpoint';
import type { ProxyNumbers } from '../../common/domain/proxy_numbers';
import { queryKeys } from './query_keys';
import { useClient } from './use_client';
import { useLastKnown } from './use_last_known';

export interface ProxyNumbersState {
  numbers: ProxyNumbers | undefined;
  failure: unknown;
  retry(): void;
}

/** Envoy's own numbers of an edge or a service; asked only where the map says that there are metrics. */
export function useProxyNumbers(request: RequestOf<Api['proxyNumbers']>, asked: number, isWanted: boolean): ProxyNumbersState {
  const client = useClient();
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.proxyNumbers(request, asked),
    queryFn: ({ signal }) => client.proxyNumbers(request, signal),
    enabled: isWanted,
  });
  return { numbers: useLastKnown(data), failure: error, retry: () => void refetch() };
}
