import { i18n } from '@kbn/i18n';
import { APP_ROUTE, PLUGIN_NAME } from '../../common/plugin';
import type { CoreStart } from './kibana_contracts';

/** What Kibana's help menu offers while the app is open: the page that says what is received and what to paste. Returns what takes it away. */
export function kibanaHelp({ chrome, http }: CoreStart): () => void {
  const href = `${http.basePath.get()}${APP_ROUTE}?page=setup`;
  const content = i18n.translate('meshObservability.help.setup', { defaultMessage: 'Connect your mesh' });
  chrome.setHelpExtension({ appName: PLUGIN_NAME, links: [{ linkType: 'custom', href, content }] });
  return () => chrome.setHelpExtension(undefined);
}
