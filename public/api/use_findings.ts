import { useQuery } from '@tanstack/react-query';
import type { Api } from '../../common/contract/api';
import type { RequestOf } from '../../common/contract/endpoint';
import type { Findings } from '../../common/domain/anomaly';
import { queryKeys } from './query_keys';
import { useClient } from './use_client';
import { useLastKnown } from './use_last_known';

export interface FindingsResult {
  /** The last answer there was: while a new one is on its way, and when it could not come. */
  findings: Findings | undefined;
  failure: unknown;
  isFetching: boolean;
}

/** What is unusual in a window. Without a request nothing is asked. */
export function useFindings(request: RequestOf<Api['findings']> | undefined, asked: number): FindingsResult {
  const client = useClient();
  const { data, error, isFetching } = useQuery({
    queryKey: queryKeys.findings(request, asked),
    queryFn: ({ signal }) => (request ? client.findings(request, signal) : Promise.reject(new Error('no time range'))),
    enabled: request !== undefined,
  });
  return { findings: useLastKnown(data), failure: error, isFetching };
}
