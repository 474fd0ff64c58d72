import type { estypes } from '@elastic/elasticsearch';

/** The two calls that reading telemetry needs; the clients of Kibana 8 and 9 both have them in this form. */
export interface ElasticsearchReader {
  search(request: estypes.SearchRequest, options: { signal: AbortSignal }): Promise<estypes.SearchResponse>;
  fieldCaps(request: estypes.FieldCapsRequest, options: { signal: AbortSignal }): Promise<estypes.FieldCapsResponse>;
}

/** What a user may read, as Elasticsearch says it; it knows these calls only where security is switched on. */
export interface SecurityReader {
  hasPrivileges(
    request: estypes.SecurityHasPrivilegesRequest,
    options: { signal: AbortSignal },
  ): Promise<estypes.SecurityHasPrivilegesResponse>;
  getUserPrivileges(
    request: estypes.SecurityGetUserPrivilegesRequest,
    options: { signal: AbortSignal },
  ): Promise<estypes.SecurityGetUserPrivilegesResponse>;
}

/**
 * Any call by method and path, as the client's own `transport` has it: what is shown to a user before it is sent is then what is sent. Rejects with the
 * client's errors.
 */
export interface ElasticsearchTransport {
  request(
    call: { method: string; path: string; querystring?: Record<string, string>; body?: Record<string, unknown> },
    options: { signal: AbortSignal },
  ): Promise<unknown>;
}
