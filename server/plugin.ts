import { createApp } from './app';
import { buildContext } from './kibana/build_context';
import type { Config } from './kibana/config_schema';
import type { CoreSetup, PluginInitializerContext, SetupPlugins } from './kibana/kibana_contracts';
import { knownFindingType } from './kibana/known_finding_objects';
import { registerAdvancedSetting } from './kibana/register_advanced_setting';
import { registerFeature } from './kibana/register_feature';
import { registerRuleTypes } from './kibana/register_rule_types';
import { registerRoutes } from './kibana/register_routes';

/** Kibana's life cycle on the server. It holds nothing of its own: a request brings all that is needed to answer it. */
export class MeshObservabilityPlugin {
  constructor(private readonly initializer: PluginInitializerContext<Config>) {}

  setup(core: CoreSetup, { features, alerting }: SetupPlugins): void {
    const config = this.initializer.config.get();
    const logger = this.initializer.logger.get();
    const app = createApp({ logger, now: Date.now });
    const startPlugins = async () => (await core.getStartServices())[1];

    registerFeature(features, this.initializer.env.packageInfo.version);
    if (alerting) registerRuleTypes(alerting, { config, publicBaseUrl: core.http.basePath.publicBaseUrl });
    core.savedObjects.registerType(knownFindingType);
    registerAdvancedSetting(core.uiSettings, config);
    registerRoutes(core.http.createRouter(), {
      app,
      logger,
      buildContext: (context, request, signal) => buildContext(context, request, signal, { config, startPlugins }),
    });
  }

  start(): void {
    // Nothing runs between requests.
  }
}
