import { useCallback, useEffect, useState } from 'react';
import { useHost } from '../../host/use_host';
import type { SavedView } from './saved_view';
import { parseViews, toStoredViews } from './saved_view';

const KEY = 'views';

/** The views that this user keeps in this space, and the way to change them. False: the browser would not keep them. */
export function useSavedViews(): [SavedView[], (views: SavedView[]) => boolean] {
  const { storage } = useHost();
  const [views, setViews] = useState(() => parseViews(storage.read(KEY)));

  // Another tab may have saved one.
  useEffect(() => storage.listen(KEY, () => setViews(parseViews(storage.read(KEY)))), [storage]);

  const keep = useCallback(
    (next: SavedView[]) => {
      const isKept = storage.write(KEY, toStoredViews(next));
      if (isKept) setViews(next);
      return isKept;
    },
    [storage],
  );
  return [views, keep];
}
