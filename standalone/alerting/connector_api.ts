import { randomUUID } from 'node:crypto';
import type { ApiAnswer, ApiRequest, ApiRoute, AlertingApiOptions } from './api_route';
import { ok, parseBody, refuse } from './api_route';
import type { Connector } from './connector';
import { CONNECTOR_TYPES, connectorTypeOf } from './connector_types';
import type { RuleAction } from './preview_rule';
import { newConnectorSchema } from './rule_schema';
import type { RuleStore } from './rule_store';

/** Connectors at Kibana's own addresses. */
export const CONNECTOR_ROUTES: readonly ApiRoute[] = [
  ['GET', /^\/api\/actions\/connectors$/, listConnectors],
  ['POST', /^\/api\/actions\/connector$/, createConnector],
  ['DELETE', /^\/api\/actions\/connector\/([^/]+)$/, deleteConnector],
  [
    'GET',
    /^\/api\/actions\/connector_types$/,
    () =>
      ok(
        CONNECTOR_TYPES.map(({ id, name }) => ({
          id,
          name,
          enabled: true,
          enabled_in_config: true,
          enabled_in_license: true,
          minimum_license_required: 'gold',
        })),
      ),
  ],
];

async function listConnectors({ store }: AlertingApiOptions): Promise<ApiAnswer> {
  return { status: 200, body: (await store.connectors()).map(withoutSecrets) };
}

async function createConnector({ store }: AlertingApiOptions, { body }: ApiRequest): Promise<ApiAnswer> {
  const parsed = parseBody(newConnectorSchema, body);
  if ('message' in parsed) return refuse(400, parsed.message);
  const connector: Connector = { ...parsed.value, id: randomUUID() };
  const type = connectorTypeOf(connector);
  if (!type) return refuse(400, `The preview has no connectors of type ${connector.connector_type_id}: Kibana has.`);
  const wrong = type.check(connector);
  if (wrong) return refuse(400, `error validating connector: ${wrong}`);
  await store.addConnector(connector);
  return { status: 200, body: withoutSecrets(connector) };
}

async function deleteConnector({ store }: AlertingApiOptions, _: ApiRequest, [id = '']: string[]): Promise<ApiAnswer> {
  return (await store.removeConnector(id)) ? { status: 204 } : refuse(404, `Saved object [action/${id.slice(0, 100)}] not found`);
}

const withoutSecrets = ({ id, name, connector_type_id, config }: Connector) => ({
  id,
  name,
  connector_type_id,
  config,
  is_preconfigured: false,
  is_deprecated: false,
  is_missing_secrets: false,
});

/** Undefined when an action's connector does not exist. */
export async function withConnectorTypes(
  store: RuleStore,
  actions: Array<Omit<RuleAction, 'connector_type_id'>>,
): Promise<RuleAction[] | undefined> {
  const types = new Map((await store.connectors()).map(({ id, connector_type_id: type }) => [id, type]));
  const linked = actions.flatMap((action) => {
    const type = types.get(action.id);
    return type === undefined ? [] : [{ ...action, connector_type_id: type }];
  });
  return linked.length === actions.length ? linked : undefined;
}
