import React from 'react';
import type { Host } from '../../public/host/host';
import { anAlertingHost } from './an_alerting_host';

/** The addresses a page went through, as a browser keeps them. */
interface TestHistory {
  entries(): string[];
  back(): void;
}

export type TestHost = Host & { history: TestHistory; http: jest.Mock; notify: { error: jest.Mock; success: jest.Mock } };

/** Keeps texts as a browser does, for one test. */
function aStorage(): Host['storage'] {
  const kept = new Map<string, string>();
  return {
    read: (name) => kept.get(name),
    write: (name, text) => {
      kept.set(name, text);
      return true;
    },
    listen: () => () => undefined,
  };
}

/** A host with a real history in memory and no server: `http` never answers unless told to. */
export function aHost({ search = '', ...patch }: Partial<Host> & { search?: string } = {}): TestHost {
  let entries = [search];
  const listeners = new Set<() => void>();
  const moveTo = (next: string[]) => {
    entries = next;
    listeners.forEach((listener) => listener());
  };
  return {
    http: jest.fn(() => new Promise(() => undefined)),
    location: {
      search: () => entries.at(-1) ?? '',
      absolute: (next) => `https://kibana.example/app/meshObservability${next}`,
      push: (next) => moveTo([...entries, next]),
      replace: (next) => moveTo([...entries.slice(0, -1), next]),
      listen: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    storage: aStorage(),
    alerting: anAlertingHost(),
    may: { knownFindings: true, setup: true, machineLearning: true },
    ml: { url: async () => undefined, sync: async () => true },
    discoverUrl: async () => undefined,
    traceUrl: () => undefined,
    assetUrl: (file: string) => `/${file}`,
    notify: { error: jest.fn(), success: jest.fn() },
    format: { locale: 'en', timeZone: 'UTC', dateFormat: 'MMM D, YYYY @ HH:mm:ss.SSS' },
    setBreadcrumbs: () => undefined,
    Provider: ({ children }) => <>{children}</>,
    useDarkMode: () => false,
    history: { entries: () => entries, back: () => moveTo(entries.slice(0, -1)) },
    ...patch,
  } as TestHost;
}
