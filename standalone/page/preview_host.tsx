import type { EuiGlobalToastListToast } from '@elastic/eui';
import { EuiLink, EuiProvider } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { browserStorage } from '../../public/host/browser_storage';
import { RULE_KINDS, ruleTypeId } from '../../common/domain/alert_rule';
import { createAlertingApi } from '../../public/host/create_alerting_api';
import type { Host } from '../../public/host/host';
import { createCell, useCell } from './cell';
import { ChartStyles } from './chart_styles';
import { PreviewChrome } from './preview_chrome';
import { previewHttp } from './preview_http';
import { createPreviewLocation } from './preview_location';
import { previewRights } from './preview_rights';
import { createThemeChoice } from './theme_choice';

/** Where the bundler's output lives on the preview server. */
const ASSETS = '/assets/';

/** What Kibana sets for its own headers: pages fill what is left of the window. */
const BELOW_HEADER = { '--kbnAppHeadersOffset': '48px' } as CSSProperties;

/** A browser window without a Kibana as the place that the pages run in. */
export function createPreviewHost(): Host {
  const crumbs = createCell<string[]>([]);
  const dark = createThemeChoice();
  const storage = browserStorage('meshObservability:preview');
  const rights = previewRights(storage);
  const toasts = createCell<EuiGlobalToastListToast[]>([]);
  let toastCount = 0;
  const toast = (parts: Omit<EuiGlobalToastListToast, 'id'>) =>
    toasts.set([...toasts.get(), { id: String(toastCount++), ...parts }]);

  return {
    http: previewHttp,
    alerting: {
      ...createAlertingApi({ http: previewHttp }, RULE_KINDS.map(ruleTypeId)),
      may: rights.alerting,
      isPreview: true,
      knowsItsAddress: true,
    },
    may: rights.may,
    ml: { url: () => Promise.resolve(undefined), sync: () => Promise.resolve(false) },
    location: createPreviewLocation(),
    discoverUrl: () => Promise.resolve(undefined),
    traceUrl: () => undefined,
    storage,
    assetUrl: (file) => `${ASSETS}${file}`,
    notify: {
      error: (title, text) => toast({ title, text, color: 'danger' }),
      success: (title, link) =>
        toast({ title, color: 'success', ...(link ? { text: <EuiLink href={link.href}>{link.text}</EuiLink> } : {}) }),
    },
    format: {
      locale: i18n.getLocale(),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      dateFormat: 'MMM D, YYYY @ HH:mm:ss.SSS',
    },
    setBreadcrumbs: (next) => {
      crumbs.set(next);
      document.title = [...next].reverse().concat('Mesh Observability').join(' · ');
    },
    Provider: ({ children }: { children: ReactNode }) => (
      <EuiProvider colorMode={useCell(dark) ? 'dark' : 'light'}>
        <ChartStyles />
        <PreviewChrome crumbs={crumbs} dark={dark} toasts={toasts} />
        <div style={BELOW_HEADER}>{children}</div>
      </EuiProvider>
    ),
    useDarkMode: () => useCell(dark),
  };
}
