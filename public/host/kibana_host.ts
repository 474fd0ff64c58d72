import { i18n } from '@kbn/i18n';
import { RULE_KINDS, ruleTypeId } from '../../common/domain/alert_rule';
import { PLUGIN_ID } from '../../common/plugin';
import { browserStorage } from './browser_storage';
import { createAlertingApi } from './create_alerting_api';
import type { Host, Query, ToastLink } from './host';
import type { AppMountParameters, CoreStart, FetchOptions, StartPlugins } from './kibana_contracts';
import { kibanaLocation } from './kibana_location';
import { kibanaMl } from './kibana_ml';
import { kibanaDarkMode, kibanaProvider } from './kibana_provider';
import { toHttpFailure } from './to_http_failure';

/** Elastic APM looks for a trace within a range: 15 minutes to both sides. */
const AROUND_TRACE = 15 * 60_000;

/** Kibana as the place that the pages run in. */
export function kibanaHost(core: CoreStart, plugins: StartPlugins, { history }: AppMountParameters): Host {
  const http = kibanaHttp(core);
  const { share } = plugins;
  const may = (feature: string, action: string) => core.application.capabilities[feature]?.[action] === true;
  return {
    http,
    alerting: {
      ...createAlertingApi({ http }, RULE_KINDS.map(ruleTypeId)),
      may: { saveRules: may(PLUGIN_ID, 'saveRules'), saveConnectors: may('actions', 'save') },
      isPreview: false,
      knowsItsAddress: core.http.basePath.publicBaseUrl !== undefined,
    },
    may: {
      knownFindings: may(PLUGIN_ID, 'knownFindings'),
      setup: may(PLUGIN_ID, 'setup'),
      machineLearning: may(PLUGIN_ID, 'machineLearning'),
    },
    ml: kibanaMl(plugins, http),
    location: kibanaLocation(history),
    discoverUrl: ({ indexPattern, timeField, range, kql }) =>
      Promise.resolve(
        share?.url.locators.get('DISCOVER_APP_LOCATOR')?.getRedirectUrl({
          dataViewSpec: { title: indexPattern, timeFieldName: timeField },
          timeRange: { from: new Date(range.from).toISOString(), to: new Date(range.to).toISOString(), mode: 'absolute' },
          query: { language: 'kuery', query: kql },
        }),
      ),
    traceUrl: (traceId, { from, to }) => {
      const around = new URLSearchParams({
        rangeFrom: new Date(from - AROUND_TRACE).toISOString(),
        rangeTo: new Date(to + AROUND_TRACE).toISOString(),
      });
      return `${core.http.basePath.get()}/app/apm/link-to/trace/${encodeURIComponent(traceId)}?${around.toString()}`;
    },
    // Spaces share the browser's storage: the base path tells them apart.
    storage: browserStorage(`${PLUGIN_ID}:${core.http.basePath.get()}`),
    assetUrl: (file) => `${window.__kbnPublicPath__[PLUGIN_ID] ?? ''}${file}`,
    notify: {
      error: (title, text) => void core.notifications.toasts.addDanger({ title, text }),
      success: (title, link) => void core.notifications.toasts.addSuccess({ title, ...(link ? { text: linkMount(link) } : {}) }),
    },
    format: { locale: numberLocale(core), timeZone: timeZone(core), dateFormat: String(core.uiSettings.get('dateFormat')) },
    setBreadcrumbs: (crumbs) => {
      const value = crumbs.map((text) => ({ text }));
      core.chrome.setBreadcrumbs(value, { project: { value, absolute: true } });
      core.chrome.docTitle.change([...crumbs].reverse());
    },
    Provider: kibanaProvider(core),
    useDarkMode: kibanaDarkMode(core),
  };
}

/** A toast of Kibana's takes text, or a function that fills an element. */
const linkMount =
  ({ href, text }: ToastLink) =>
  (element: HTMLElement) => {
    const anchor = Object.assign(document.createElement('a'), { href, textContent: text, className: 'euiLink' });
    element.append(anchor);
    return () => anchor.remove();
  };

const METHODS = { get: 'GET', post: 'POST', put: 'PUT', delete: 'DELETE' } as const;

function kibanaHttp(core: CoreStart): Host['http'] {
  return async ({ method, path, query, body, signal }) => {
    const options: FetchOptions = { method: METHODS[method], query: given(query), signal };
    if (body !== undefined) options.body = JSON.stringify(body);
    try {
      return await core.http.fetch(path, options);
    } catch (error) {
      throw toHttpFailure(error, signal);
    }
  };
}

/** The locale that the user chose for numbers. `en` is what Kibana says when nobody chose: then its language decides. */
function numberLocale({ uiSettings }: CoreStart): string {
  const chosen = uiSettings.get('format:number:defaultLocale');
  if (typeof chosen !== 'string' || chosen === '' || chosen === 'en') return i18n.getLocale();
  try {
    return Intl.getCanonicalLocales(chosen)[0] ?? i18n.getLocale();
  } catch {
    // Kibana knows locales by names of its own too.
    return i18n.getLocale();
  }
}

function timeZone({ uiSettings }: CoreStart): string {
  const chosen = uiSettings.get('dateFormat:tz');
  return typeof chosen === 'string' && chosen !== 'Browser' ? chosen : Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Kibana 8.12 would send an undefined value as an empty one. */
function given(query: Query | undefined): FetchOptions['query'] {
  if (!query) return undefined;
  return Object.fromEntries(
    Object.entries(query).filter((entry): entry is [string, string | number | string[]] => entry[1] !== undefined),
  );
}
