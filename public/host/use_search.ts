import { useEffect, useState } from 'react';
import { useHost } from './use_host';

/** The query string of the page's address, as it is now and whenever it changes. */
export function useSearch(): string {
  const { location } = useHost();
  const [search, setSearch] = useState(() => location.search());
  useEffect(() => {
    const read = () => setSearch(location.search());
    // Between the first render and this effect the address may have moved.
    read();
    return location.listen(read);
  }, [location]);
  return search;
}
