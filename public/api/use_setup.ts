import { useQuery } from '@tanstack/react-query';
import type { MissingEdgeRequest } from '../../common/contract/missing_edge';
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

/** What is put into the cluster, keeping access logs for so many days, or for as many as are installed; asked again after every change. */
export function useSetupInstallation(keepDays: number | undefined) {
  const client = useClient();
  const { data, error, isFetching, isPreviousData, refetch } = useQuery({
    queryKey: queryKeys.setupInstallation(keepDays),
    queryFn: ({ signal }) => client.setupInstallation(keepDays === undefined ? {} : { keepDays }, signal),
    refetchOnMount: 'always',
    keepPreviousData: true,
  });
  return { installation: data, failure: error, isFetching, isOfOtherDays: isPreviousData, refresh: () => void refetch() };
}

/**
 * What has come since somebody began to wait, again and again; the `beginning` tells one wait from the next, undefined: nobody waits. The moment is the server's,
 * of its first answer: a browser's clock may be minutes off, and then nothing would ever be new, or everything.
 */
export function useSetupWatch(beginning: number | undefined) {
  const client = useClient();
  const first = useQuery({
    queryKey: queryKeys.setupWatchBegin(beginning),
    queryFn: ({ signal }) => client.setupWatch({}, signal),
    enabled: beginning !== undefined,
    staleTime: Infinity,
    cacheTime: 0,
  });
  const since = first.data?.now;
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.setupWatch(since),
    queryFn: ({ signal }) => client.setupWatch(since === undefined ? {} : { since }, signal),
    enabled: beginning !== undefined && since !== undefined,
    refetchInterval: WATCHING,
    cacheTime: 0,
  });
  const retry = () => void (first.error === null ? refetch() : first.refetch());
  return { watch: data, since, failure: first.error ?? error, retry };
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
