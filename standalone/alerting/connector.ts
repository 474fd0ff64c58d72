/** A connector with its secrets. They lie in Elasticsearch as they are: keeping secrets is Kibana's business, and this is a preview on loopback. */
export interface Connector {
  id: string;
  name: string;
  connector_type_id: string;
  config: Record<string, unknown>;
  secrets: Record<string, string>;
}

/** An HTTP request that a connector makes of rendered parameters. */
export interface ConnectorRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
}

export interface ConnectorType {
  id: string;
  name: string;
  /** Says what is wrong with what a user wrote. */
  check(connector: Pick<Connector, 'config' | 'secrets'>): string | undefined;
  /** How values of variables are made harmless in templates with two braces; undefined: not at all. */
  escape?: (value: string) => string;
  toRequest(connector: Connector, params: Record<string, unknown>): ConnectorRequest;
}
