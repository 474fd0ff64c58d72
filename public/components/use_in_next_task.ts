import { useEffect, useState } from 'react';

/** False when first drawn, and true from the next task on: what is heavy is drawn after what is seen first. Where it is not wanted, true at once. */
export function useInNextTask(isWanted: boolean): boolean {
  const [isNext, setNext] = useState(!isWanted);
  useEffect(() => {
    if (isNext) return undefined;
    const timer = setTimeout(() => setNext(true));
    return () => clearTimeout(timer);
  }, [isNext]);
  return isNext;
}
