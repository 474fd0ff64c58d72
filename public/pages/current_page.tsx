import React, { useEffect, useState } from 'react';
import { PAGE_PARAMETER, TRACES_PAGE } from '../components/traces_address';
import { useHost } from '../host/use_host';
import { AlertsPage } from './alerts_page/alerts_page';
import { MapPage } from './map_page/map_page';
import { TracesPage } from './traces_page/traces_page';

const ALERTS_PAGE = 'alerts';

/** The page that the address means: without a word about it, the map. */
export function CurrentPage() {
  const { location } = useHost();
  const [page, setPage] = useState(() => pageOf(location.search()));
  useEffect(() => {
    const read = () => setPage(pageOf(location.search()));
    read();
    return location.listen(read);
  }, [location]);
  if (page === TRACES_PAGE) return <TracesPage />;
  return page === ALERTS_PAGE ? <AlertsPage /> : <MapPage />;
}

const pageOf = (search: string) => new URLSearchParams(search).get(PAGE_PARAMETER) ?? '';
