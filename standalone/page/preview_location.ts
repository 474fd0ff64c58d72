import type { HostLocation } from '../../public/host/host';

/** The browser's own history. */
export function createPreviewLocation(): HostLocation {
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());
  window.addEventListener('popstate', tell);
  const to = (search: string) => `${window.location.pathname}${search}`;
  return {
    search: () => window.location.search,
    absolute: (search) => new URL(to(search), window.location.href).href,
    push: (search) => {
      window.history.pushState(null, '', to(search));
      tell();
    },
    replace: (search) => {
      window.history.replaceState(null, '', to(search));
      tell();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
