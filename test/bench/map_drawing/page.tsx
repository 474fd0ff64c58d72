import { EuiProvider } from '@elastic/eui';
import type { ReactNode } from 'react';
import React from 'react';
import { createRoot } from 'react-dom/client';
import { api } from '../../../common/contract/api';
import { App } from '../../../public/app';
import { createAlertingApi } from '../../../public/host/create_alerting_api';
import type { Host } from '../../../public/host/host';
import { drawReference } from './draw_reference';
import { createProbe } from './page_probe';

/** The whole app as a browser shows it, on answers that the bench's server holds ready. */
let search = window.location.search;
const listeners = new Set<() => void>();
const moveTo = (next: string) => {
  search = next;
  listeners.forEach((listener) => listener());
};
const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
const probe = createProbe();
window.probe = probe;
window.drawReference = drawReference;
window.openTrace = (id) => moveTo(`?page=traces&trace=${id}`);

const http: Host['http'] = async ({ path, query, signal }) => {
  // What else the page may ask never comes: this measures the map, and traces.
  if (path !== api.serviceMap.path && path !== api.trace.path) return new Promise(() => undefined);
  const response = await fetch(`${path}?from=${String(query?.from)}`, { signal });
  const text = await response.text();
  probe.answered();
  return JSON.parse(text) as unknown;
};

const host: Host = {
  http,
  alerting: {
    ...createAlertingApi({ http }, []),
    may: { saveRules: false, saveConnectors: false },
    isPreview: true,
    knowsItsAddress: false,
  },
  ml: { url: async () => undefined, sync: async () => false },
  may: { knownFindings: false, setup: false, machineLearning: false },
  location: {
    search: () => search,
    absolute: (next) => next,
    push: moveTo,
    replace: moveTo,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  },
  discoverUrl: () => Promise.resolve(undefined),
  traceUrl: () => undefined,
  storage: { read: () => undefined, write: () => false, listen: () => () => undefined },
  assetUrl: (file) => `/${file}`,
  notify: { error: () => undefined, success: () => undefined },
  format: { locale: 'en', timeZone: 'UTC', dateFormat: 'MMM D, YYYY @ HH:mm:ss.SSS' },
  setBreadcrumbs: () => undefined,
  Provider: ({ children }: { children: ReactNode }) => <EuiProvider colorMode={dark ? 'dark' : 'light'}>{children}</EuiProvider>,
  useDarkMode: () => dark,
};

const root = document.getElementById('root');
if (root) createRoot(root).render(<App host={host} />);
