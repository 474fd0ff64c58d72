import { useEffect, useRef } from 'react';
import type { CoverageNote } from '../../common/domain/coverage';
import type { Withheld } from './to_withheld';
import { toWithheld } from './to_withheld';

interface Query {
  failure: unknown;
  answer: { isEmpty: boolean; notes: readonly CoverageNote[] } | undefined;
  isFetching: boolean;
}

/** As `toWithheld`; while the page asks again, what it was before: nothing else flashes up meanwhile, and focus stays on the button that asked. */
export function useWithheld({ failure, answer, isFetching }: Query): Withheld | undefined {
  const last = useRef<Withheld>();
  const isWaiting = isFetching && answer === undefined;
  const withheld = toWithheld(failure, answer) ?? (isWaiting ? last.current : undefined);
  useEffect(() => {
    last.current = withheld;
  });
  return withheld;
}
