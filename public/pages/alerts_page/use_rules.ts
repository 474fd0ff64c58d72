import { useQuery, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../../api/query_keys';
import { useClient } from '../../api/use_client';
import type { AlertsAnswer } from '../../../common/contract/alerts';
import type { Rule } from '../../host/rule';
import { useHost } from '../../host/use_host';

/** Alerts come and go by themselves. */
const EVERY = 10_000;

export interface Rules {
  rules: Rule[] | undefined;
  alerts: AlertsAnswer | undefined;
  failure: unknown;
  refresh(): Promise<void>;
  /** Does something to a rule, says so when it fails, and shows what became of it. */
  act(change: () => Promise<unknown>, failureTitle: string): Promise<void>;
}

/** Our rules and their alerts, as they are now. */
export function useRules(): Rules {
  const { alerting, notify } = useHost();
  const client = useClient();
  const queryClient = useQueryClient();
  const rules = useQuery({
    queryKey: queryKeys.rules(),
    queryFn: ({ signal }) => alerting.findRules(signal),
    refetchInterval: EVERY,
  });
  const alerts = useQuery({
    queryKey: queryKeys.alerts(),
    queryFn: ({ signal }) => client.alerts({}, signal),
    refetchInterval: EVERY,
  });
  const refresh = async () => {
    await Promise.all([queryClient.invalidateQueries(queryKeys.rules()), queryClient.invalidateQueries(queryKeys.alerts())]);
  };
  return {
    rules: rules.data,
    alerts: alerts.data,
    failure: rules.error ?? alerts.error,
    refresh,
    async act(change, failureTitle) {
      try {
        await change();
      } catch (error) {
        notify.error(failureTitle, error instanceof Error ? error.message : String(error));
      }
      await refresh();
    },
  };
}
