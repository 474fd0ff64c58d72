import { useQuery } from '@tanstack/react-query';
import type { MissingEdgeRequest } from '../../common/contract/missing_edge';
import type { EpochMs } from '../../common/domain/units';
import { queryKeys } from './query_keys';
import { useClient } from './use_client';

/** While somebody waits for a first record it is looked for so often, milliseconds. */
const WATCHING = 3_000;

/** What arrives, and what it lacks; asked when the page opens and when somebody asks again. */
export function useSetupDiagnosis() {
  const client = useClient();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: queryKeys.setupDiagnosis(),
    queryFn: ({ signal }) => client.setupDiagnosis({}, signal),
    refetchOnMount: 'always',
  });
  return { diagnosis: data, failure: error, isFetching, refresh: () => void refetch() };
}

/** What is put into the cluster; asked again after every change. */
export function useSetupInstallation(keepDays: number) {
  const client = useClient();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: queryKeys.setupInstallation(keepDays),
    queryFn: ({ signal }) => client.setupInstallation({ keepDays }, signal),
    refetchOnMount: 'always',
    keepPreviousData: true,
  });
  return { installation: data, failure: error, isFetching, refresh: () => void refetch() };
}

/** What has come since a moment, again and again; undefined: nobody waits. */
export function useSetupWatch(since: EpochMs | undefined) {
  const client = useClient();
  const { data, error } = useQuery({
    queryKey: queryKeys.setupWatch(since),
    queryFn: ({ signal }) => client.setupWatch({ since: since as EpochMs }, signal),
    enabled: since !== undefined,
    refetchInterval: WATCHING,
    cacheTime: 0,
  });
  return { watch: data, failure: error };
}

/** Why an edge is missing; asked once for a question. */
export function useMissingEdge(request: MissingEdgeRequest | undefined) {
  const client = useClient();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: queryKeys.missingEdge(request),
    queryFn: ({ signal }) => client.missingEdge(request as MissingEdgeRequest, signal),
    enabled: request !== undefined,
  });
  return { answer: data, failure: error, isFetching, retry: () => void refetch() };
}
