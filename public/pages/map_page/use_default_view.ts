import { useState } from 'react';
import { useHost } from '../../host/use_host';
import { parseViews } from './saved_view';

/**
 * Opens this user's default view where an address says nothing. Before the page reads its address, so that nothing is asked twice; once
 * a visit, so that "clear everything" is possible.
 */
export function useDefaultView(): void {
  const { location, storage } = useHost();
  useState(() => {
    const view = parseViews(storage.read('views')).find(({ isDefault }) => isDefault);
    if (view && view.search !== '' && location.search() === '') location.replace(view.search);
    return view;
  });
}
