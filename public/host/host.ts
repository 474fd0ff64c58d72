import type { ReactNode } from 'react';
import type { DiscoverQuery } from '../../common/domain/edge_detail';
import type { Privilege } from '../../common/domain/privilege';
import type { AlertingHost } from './alerting_host';
import type { MlHost } from './ml_host';
import type { TimeRange } from '../../common/domain/time_range';

/** All that a page may ask of the place it runs in. Kibana implements it; so does the preview host. */
export interface Host {
  /** JSON over HTTP with the host's own base path, headers and credentials. Rejects with HttpFailure. */
  http(request: {
    method: 'get' | 'post' | 'put' | 'delete';
    path: string;
    query?: Query;
    body?: unknown;
    signal?: AbortSignal;
  }): Promise<unknown>;
  location: HostLocation;
  /** Kibana: an address that opens Discover on these documents. Preview: undefined, there is no Discover. */
  discoverUrl(query: DiscoverQuery): Promise<string | undefined>;
  /** Kibana: an address that opens a trace in Elastic APM. Preview: undefined. */
  traceUrl(traceId: string, range: TimeRange): string | undefined;
  storage: HostStorage;
  /** Address of a file that the build put beside the page's scripts. */
  assetUrl(file: string): string;
  alerting: AlertingHost;
  ml: MlHost;
  /** What this user may change, as far as it is known before it is tried; looking at everything needs none of it. */
  may: Record<Privilege, boolean>;
  notify: { error(title: string, text: string): void; success(title: string, link?: ToastLink): void };
  /** How the user wants numbers and dates. */
  format: { locale: string; timeZone: string; dateFormat: string };
  setBreadcrumbs(crumbs: string[]): void;
  /** Theme, i18n and whatever else the host's components need around them. */
  Provider: (props: { children: ReactNode }) => JSX.Element;
  /** True while the dark theme is on; the canvas and charts ask, EUI knows by itself. */
  useDarkMode(): boolean;
}

export interface ToastLink {
  href: string;
  text: string;
}

export type Query = Record<string, string | number | Array<string> | undefined>;

/** Small texts that this user keeps in this space and browser. */
export interface HostStorage {
  read(name: string): string | undefined;
  /** False when it could not be kept. */
  write(name: string, text: string): boolean;
  /** Calls back when another tab has written it; returns the unsubscriber. */
  listen(name: string, listener: () => void): () => void;
}

/** The part of the address that belongs to the app: everything after its base path. */
export interface HostLocation {
  /** Query string with its leading `?`, or empty. */
  search(): string;
  /** The whole address that shows the app with this query string, to be sent to somebody. */
  absolute(search: string): string;
  /** push makes a step for the back button; replace does not. */
  push(search: string): void;
  replace(search: string): void;
  /** Calls back after back, forward and every push or replace; returns the unsubscriber. */
  listen(listener: () => void): () => void;
}
