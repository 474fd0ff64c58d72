import { createContext, useContext } from 'react';
import type { Host } from './host';

export const HostContext = createContext<Host | undefined>(undefined);

/** The place that the page runs in. Throws outside of App. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('useHost: no HostContext around this component');
  return host;
}
