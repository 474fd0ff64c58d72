import { i18n } from '@kbn/i18n';
import { of } from 'rxjs';
import { APP_ROUTE, OBSERVABILITY_CATEGORY, PLUGIN_ID, PLUGIN_NAME } from '../common/plugin';
import type { CoreSetup, DeepLink, SetupPlugins } from './host/kibana_contracts';
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
      deepLinks: deepLinks(),
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

/** The pages by the names of their tabs, written out here: importing the pages would load them with every page of Kibana. */
function deepLinks(): DeepLink[] {
  const link = (id: string, title: string): DeepLink => ({ id, title, path: `?page=${id}`, visibleIn: ['globalSearch'] });
  return [
    link('map', i18n.translate('meshObservability.page.map', { defaultMessage: 'Map' })),
    link('anomalies', i18n.translate('meshObservability.page.anomalies', { defaultMessage: 'Anomalies' })),
    link('ml', i18n.translate('meshObservability.page.ml', { defaultMessage: 'Machine learning' })),
    link('traces', i18n.translate('meshObservability.page.traces', { defaultMessage: 'Traces' })),
    link('alerts', i18n.translate('meshObservability.page.alerts', { defaultMessage: 'Alerts' })),
    link('setup', i18n.translate('meshObservability.page.setup', { defaultMessage: 'Setup' })),
  ];
}
