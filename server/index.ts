import { configSchema } from './kibana/config_schema';
import type { Config } from './kibana/config_schema';
import type { PluginInitializerContext } from './kibana/kibana_contracts';
import { MeshObservabilityPlugin } from './plugin';

/** Nothing of it is shown to the browser. */
export const config = { schema: configSchema };

/** Kibana 8.12 and later await it. */
export const plugin = (initializer: PluginInitializerContext<Config>) =>
  Promise.resolve(new MeshObservabilityPlugin(initializer));
