import { useEffect, useMemo, useState } from 'react';
import { useLastKnown } from '../../../api/use_last_known';

/** Work in steps; between two of them the page can answer its user. */
export type Steps<T> = Generator<void, T>;

/**
 * What a piece of work ends in; while it is at it, what the last one ended in.
 * @param steps begins the work; another function is other work
 * @param atOnce small work is done within the rendering: put off, it would only flicker
 */
export function useInSlices<T>(steps: () => Steps<T>, atOnce: boolean): T | undefined {
  const now = useMemo(() => (atOnce ? finish(steps()) : undefined), [steps, atOnce]);
  const [later, setLater] = useState<{ steps: () => Steps<T>; result: T }>();

  useEffect(() => {
    if (atOnce) return undefined;
    const work = steps();
    let timer = window.setTimeout(takeStep);
    function takeStep() {
      const step = work.next();
      if (step.done) setLater({ steps, result: step.value });
      else timer = window.setTimeout(takeStep);
    }
    return () => window.clearTimeout(timer);
  }, [steps, atOnce]);

  return useLastKnown(now ?? (later?.steps === steps ? later.result : undefined));
}

export function finish<T>(work: Steps<T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
