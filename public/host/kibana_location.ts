import type { History } from 'history';
import type { HostLocation } from './host';

/** The app's part of the address, through the history that Kibana scopes to it. */
export function kibanaLocation(history: History): HostLocation {
  return {
    search: () => history.location.search,
    absolute: (search) => new URL(history.createHref({ ...history.location, search }), window.location.href).href,
    push: (search) => history.push({ ...history.location, search }),
    replace: (search) => history.replace({ ...history.location, search }),
    listen: (listener) => history.listen(() => listener()),
  };
}
