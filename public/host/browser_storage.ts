import type { HostStorage } from './host';

/** The browser's own storage under a prefix that tells whose it is. A browser that keeps nothing (private mode, full) is no error. */
export function browserStorage(prefix: string): HostStorage {
  const keyOf = (name: string) => `${prefix}:${name}`;
  return {
    read(name) {
      try {
        return window.localStorage.getItem(keyOf(name)) ?? undefined;
      } catch {
        // Storage is forbidden: nothing was ever kept.
        return undefined;
      }
    },
    write(name, text) {
      try {
        window.localStorage.setItem(keyOf(name), text);
        return true;
      } catch {
        // Forbidden or full; the caller says so.
        return false;
      }
    },
    listen(name, listener) {
      const onStorage = ({ key }: StorageEvent) => {
        if (key === keyOf(name)) listener();
      };
      window.addEventListener('storage', onStorage);
      return () => window.removeEventListener('storage', onStorage);
    },
  };
}
