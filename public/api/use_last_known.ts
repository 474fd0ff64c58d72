import { useEffect, useRef } from 'react';

/** The value, or while there is none the last one there was: a failed refresh leaves the screen as it is. */
export function useLastKnown<T>(value: T | undefined): T | undefined {
  const last = useRef(value);
  useEffect(() => {
    if (value !== undefined) last.current = value;
  }, [value]);
  return value ?? last.current;
}
