import { useEffect, useRef } from 'react';

interface AutoRefresh {
  /** Milliseconds; undefined: never. */
  every: number | undefined;
  /** An answer is on its way: a refresh would cancel it, for ever if Elasticsearch is slower than the interval. */
  isBusy: boolean;
  refresh(): void;
}

/** Asks again and again, as long as somebody may be looking. EUI's own timer starts anew whenever the page renders. */
export function useAutoRefresh({ every, isBusy, refresh }: AutoRefresh): void {
  const busy = useRef(isBusy);
  useEffect(() => {
    busy.current = isBusy;
  }, [isBusy]);

  useEffect(() => {
    if (every === undefined) return undefined;
    const timer = setInterval(() => {
      if (!document.hidden && !busy.current) refresh();
    }, every);
    return () => clearInterval(timer);
  }, [every, refresh]);
}
