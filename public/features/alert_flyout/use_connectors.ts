import { useQuery, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../../api/query_keys';
import type { AlertingHost } from '../../host/alerting_host';
import type { Connector, ConnectorType, NewConnector } from '../../host/rule';
import { useHost } from '../../host/use_host';
import { kindOf } from './connector_kinds';

export interface Connectors {
  /** Those that this flyout knows how to use. */
  connectors: Connector[] | undefined;
  types: ConnectorType[];
  health: Awaited<ReturnType<AlertingHost['health']>> | undefined;
  failure: unknown;
  create(connector: NewConnector): Promise<Connector>;
}

/** What the host can notify with, and whether it can at all. */
export function useConnectors(): Connectors {
  const { alerting } = useHost();
  const queryClient = useQueryClient();
  const { data, error } = useQuery({
    queryKey: queryKeys.connectors(),
    // Kibana refuses whoever may not use them: for a rule that cannot be saved nobody is asked.
    enabled: alerting.may.saveRules,
    // Without a look at connectors a rule can still be made: that they are not seen is told, not more.
    queryFn: async ({ signal }) => {
      const [connectors, types] = await Promise.all([alerting.connectors(signal), alerting.connectorTypes(signal)]);
      return { connectors, types };
    },
  });
  const { data: health } = useQuery({ queryKey: ['alertingHealth'], queryFn: () => alerting.health() });
  return {
    connectors: data?.connectors.filter((connector) => kindOf(connector) !== undefined),
    types: data?.types ?? [],
    health,
    failure: error,
    async create(connector) {
      const created = await alerting.createConnector(connector);
      await queryClient.invalidateQueries(queryKeys.connectors());
      return created;
    },
  };
}
