import type { History } from 'history';
import type { ReactElement } from 'react';
import type { Observable } from 'rxjs';

/**
 * The part of Kibana's browser side that this plugin touches, in our own words: no @kbn/* package is on a registry.
 * What differs between 8.12 and 9.x is noted where it differs; what is not noted is the same in all of them.
 */

export interface CoreSetup {
  application: { register(app: AppRegistration): void };
  getStartServices(): Promise<[core: CoreStart, plugins: StartPlugins, own: unknown]>;
}

export interface SetupPlugins {
  observabilityShared?: { navigation: { registerSections(sections$: Observable<NavigationSection[]>): void } };
}

export interface NavigationSection {
  label: string;
  sortKey: number;
  entries: Array<{ label: string; app: string; path: string }>;
}

export interface AppRegistration {
  id: string;
  title: string;
  appRoute: string;
  euiIconType: string;
  category: { id: string; label: string; euiIconType: string; order: number };
  /** Places within the app that Kibana's search finds. */
  deepLinks: DeepLink[];
  mount(params: AppMountParameters): Promise<() => void>;
}

export interface DeepLink {
  id: string;
  title: string;
  /** After the app's own address; a query string needs no slash before it. */
  path: string;
  /** 8.12 does not know it and finds every deep link; some later versions find none that does not say so. */
  visibleIn: ['globalSearch'];
}

export interface AppMountParameters {
  element: HTMLElement;
  /** Within the app: its base path is not part of any location. */
  history: History;
}

export interface CoreStart {
  http: {
    fetch(path: string, options: FetchOptions): Promise<unknown>;
    /** get: with the space, as `/base/s/shop`. publicBaseUrl: as people know it; undefined where nobody configured it. */
    basePath: { get(): string; publicBaseUrl?: string };
  };
  /** What the user's role allows, by feature. */
  application: { capabilities: Record<string, Record<string, unknown> | undefined> };
  notifications: { toasts: { addDanger(toast: Toast): unknown; addSuccess(toast: Toast): unknown } };
  uiSettings: { get(key: string): unknown };
  chrome: {
    /** Solution views (since 8.16) show `project` and, of an app that their menu does not hold, nothing else; 8.12 drops it. */
    setBreadcrumbs(crumbs: Breadcrumb[], elsewhere: { project: { value: Breadcrumb[]; absolute: true } }): void;
    docTitle: { change(title: string[]): void };
    setHelpExtension(help: { appName: string; links: HelpLink[] } | undefined): void;
  };
  /** Emits at once on subscription, then whenever the theme changes. 8.12 names no theme: it has one. */
  theme: { theme$: Observable<KibanaTheme> };
  i18n: { Context: (props: { children: ReactElement }) => ReactElement | null };
  /** In 8.19 and since 9.1, not in 9.0: wraps an element in all that Kibana's own pages have around them. */
  rendering?: { addContext?(element: ReactElement): ReactElement };
}

export interface Breadcrumb {
  text: string;
}

/** `custom`: a link of the app's own; there is also `documentation`, for pages on the web. */
export interface HelpLink {
  linkType: 'custom';
  href: string;
  content: string;
}

export interface KibanaTheme {
  darkMode: boolean;
  /** `amsterdam` in 8.x, `borealis` in 9.x. */
  name?: string;
}

export interface StartPlugins {
  share?: { url: { locators: { get(id: string): Locator | undefined } } };
}

export interface Locator {
  /** Keeps what a plain address cannot carry, such as a data view that is not saved. */
  getRedirectUrl(params: Record<string, unknown>): string;
}

export interface FetchOptions {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  query?: Record<string, string | number | string[]>;
  body?: string;
  signal?: AbortSignal;
}

export interface Toast {
  title: string;
  text?: string | ((element: HTMLElement) => () => void);
}

/** What core.http.fetch rejects with. Without a response nobody answered. */
export interface HttpFetchError extends Error {
  response?: { status: number };
  body?: unknown;
}

declare global {
  interface Window {
    /** Where each plugin's browser files are, with a slash at the end. */
    __kbnPublicPath__: Record<string, string>;
  }
}
