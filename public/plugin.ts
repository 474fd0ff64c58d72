import { i18n } from '@kbn/i18n';
import { of } from 'rxjs';
import { APP_ROUTE, OBSERVABILITY_CATEGORY, PLUGIN_ID, PLUGIN_NAME } from '../common/plugin';
import type { CoreSetup, SetupPlugins } from './host/kibana_contracts';
import { loadMount } from './load_mount';

/** Kibana's life cycle in the browser. It loads with every page of Kibana, so it only says that the app exists. */
export class MeshObservabilityPlugin {
  setup(core: CoreSetup, { observabilityShared }: SetupPlugins): void {
    core.application.register({
      id: PLUGIN_ID,
      title: PLUGIN_NAME,
      appRoute: APP_ROUTE,
      category: OBSERVABILITY_CATEGORY,
      euiIconType: OBSERVABILITY_CATEGORY.euiIconType,
      mount: async (params) => {
        const [[coreStart, plugins], { mount }] = await Promise.all([core.getStartServices(), loadMount()]);
        return mount(coreStart, plugins, params);
      },
    });
    observabilityShared?.navigation.registerSections(
      of([
        {
          label: i18n.translate('meshObservability.navigation.section', { defaultMessage: 'Service mesh' }),
          sortKey: 450,
          entries: [
            { label: i18n.translate('meshObservability.navigation.map', { defaultMessage: 'Map' }), app: PLUGIN_ID, path: '/' },
          ],
        },
      ]),
    );
  }

  start(): void {
    // Nothing runs until the app is opened.
  }
}
