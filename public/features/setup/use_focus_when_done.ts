import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/** The button that began something is disabled meanwhile, and often gone afterwards: then focus goes to where the outcome stands, not back to the top of the page. */
export function useFocusWhenDone<T extends HTMLElement>(isBusy: boolean): [place: RefObject<T>, began: () => void] {
  const place = useRef<T>(null);
  const isMine = useRef(false);
  useEffect(() => {
    if (isBusy || !isMine.current) return;
    isMine.current = false;
    place.current?.focus();
  }, [isBusy]);
  return [place, () => (isMine.current = true)];
}
