import type { Type } from '@kbn/config-schema';
import type { ElasticsearchReader, ElasticsearchTransport, Logger, SecurityReader } from '../context';
import type { InternalClient, KibanaRuleType, RulesClient } from './alerting_contracts';
import type { SavedObjectsClient } from './saved_objects_client';

/**
 * The part of Kibana's server that this plugin touches, in our own words: no @kbn/* package is on a registry.
 * What differs between 8.12 and 9.x is noted where it differs; what is not noted is the same in all of them.
 */

export interface PluginInitializerContext<Config> {
  logger: { get(...path: string[]): Logger };
  config: { get(): Config };
  env: { packageInfo: { version: string } };
}

export interface CoreSetup {
  http: { createRouter(): Router; basePath: { publicBaseUrl?: string } };
  savedObjects: { registerType(type: SavedObjectType): void };
  uiSettings: { register(settings: Record<string, AdvancedSetting>): void };
  /** Resolves once every plugin has started: [core, the plugins this one depends on, what this one returned]. */
  getStartServices(): Promise<[core: unknown, plugins: StartPlugins, own: unknown]>;
}

export interface SetupPlugins {
  features: { registerKibanaFeature(feature: KibanaFeature): void };
  /** Absent when alerting is switched off. */
  alerting?: { registerType(type: KibanaRuleType): void };
}

export interface StartPlugins {
  /** Absent when security is switched off; `null` when nobody is logged in. */
  security?: { authc: { getCurrentUser(request: KibanaRequest): { username: string } | null } };
  /** Absent when spaces are switched off (`xpack.spaces.enabled: false`, 8.x only). */
  spaces?: { spacesService: { getSpaceId(request: KibanaRequest): string } };
  /** Absent when alerting is switched off. Since 8.19 it answers with a promise. */
  alerting?: { getRulesClientWithRequest(request: KibanaRequest): RulesClient | Promise<RulesClient> };
}

export interface SavedObjectType {
  name: string;
  hidden: boolean;
  /** single: one space only. */
  namespaceType: 'single';
  mappings: { dynamic: false; properties: Record<string, { type: string }> };
  modelVersions: Record<number, { changes: [] }>;
}

/** Rejects with an error whose `output.statusCode` is the HTTP status. */

export interface AdvancedSetting {
  name: string;
  description: string;
  category: string[];
  /** Used while nobody has set it. */
  value: string;
  schema: Type<string>;
}

export interface Router {
  get(route: RouteConfig, handler: RouteHandler): void;
  post(route: RouteConfig, handler: RouteHandler): void;
}

export interface RouteConfig {
  path: string;
  /** Since 8.17; mandatory from 9.1. 8.12 drops it. */
  security: { authz: { requiredPrivileges: string[] } };
  /** Functions are accepted by every version; schemas of other libraries are not. */
  validate: { query?: RouteValidator; body?: RouteValidator };
  options: {
    access: 'internal';
    /** `access:<privilege>` guards a route up to 8.x; from 9.1 it is ignored. */
    tags: string[];
    /** Refused on a GET. */
    body?: { maxBytes: number; accepts: string[] };
  };
}

export type RouteValidator = (
  data: unknown,
  result: { ok: (value: unknown) => unknown; badRequest: (error: string) => unknown },
) => unknown;
export type RouteHandler = (context: HandlerContext, request: KibanaRequest, response: ResponseFactory) => Promise<unknown>;

export interface HandlerContext {
  core: Promise<{
    /** The user's own rights; `asInternalUser` cannot read telemetry and is asked for Kibana's own alerts only. */
    elasticsearch: {
      client: {
        asCurrentUser: ElasticsearchReader & { security: SecurityReader; transport: ElasticsearchTransport };
        asInternalUser: InternalClient;
      };
    };
    /** Objects of the request's space, with the user's own rights. */
    savedObjects: { client: SavedObjectsClient };
    /** Advanced settings of the request's space. */
    uiSettings: { client: { get(key: string): Promise<unknown> } };
  }>;
  /** `type` is unset until the licence has been read from Elasticsearch. */
  licensing: Promise<{ license: { type?: string } }>;
}

export interface KibanaRequest {
  query: unknown;
  body: unknown;
  /** An rxjs observable: emits when the connection closes before the answer, completes with the request. */
  events: { aborted$: { subscribe(next: () => void): unknown } };
}

export interface ResponseFactory {
  /** bypassErrorFormat: the body goes out as it is, where Kibana would reduce an error to its message. */
  custom(options: { statusCode: number; body: unknown; bypassErrorFormat: boolean }): unknown;
}

export interface KibanaFeature {
  id: string;
  name: string;
  category: { id: string; label: string; euiIconType: string; order: number };
  app: string[];
  catalogue: string[];
  alerting?: RuleTypeGrant;
  description: string;
  privileges: { all: FeaturePrivilege; read: FeaturePrivilege };
  subFeatures: SubFeature[];
}

/** Shown as a switch of its own with a licence of Gold or more; with Basic only `all` and `read` can be chosen. */
export interface SubFeature {
  name: string;
  privilegeGroups: Array<{
    groupType: 'independent';
    privileges: Array<
      { id: string; name: string; includeIn: 'all'; api?: string[] } & Pick<FeaturePrivilege, 'savedObject' | 'ui' | 'alerting'>
    >;
  }>;
}

/** Names of rule types up to 8.17; since 8.18 with the features that may own such rules. The wrong shape throws at setup. */
export type RuleTypeGrant = string[] | Array<{ ruleTypeId: string; consumers: string[] }>;

export interface FeaturePrivilege {
  app: string[];
  catalogue: string[];
  api: string[];
  savedObject: { all: string[]; read: string[] };
  ui: string[];
  alerting?: { rule: { all?: RuleTypeGrant; read?: RuleTypeGrant }; alert: { all?: RuleTypeGrant; read?: RuleTypeGrant } };
}
