import { useQuery } from '@tanstack/react-query';
import type { Api } from '../../common/contract/api';
import type { RequestOf } from '../../common/contract/endpoint';
import type { UsualTraffic } from '../../common/domain/usual_traffic';
import { queryKeys } from './query_keys';
import { useClient } from './use_client';
import { useLastKnown } from './use_last_known';

/** What is usual of the same traffic at these hours; undefined until it is known, and when it cannot be. */
export function useUsualTraffic(request: RequestOf<Api['usualTraffic']>, asked: number): UsualTraffic | undefined {
  const client = useClient();
  const { data } = useQuery({
    queryKey: queryKeys.usualTraffic(request, asked),
    queryFn: ({ signal }) => client.usualTraffic(request, signal),
    enabled: request.parts.length > 0,
  });
  return useLastKnown(data);
}
