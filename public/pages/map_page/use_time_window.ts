import { useCallback, useMemo, useState } from 'react';
import type { TimeRange } from '../../../common/domain/time_range';
import { resolveRange } from './resolve_range';

export interface TimeWindow {
  /** Undefined when the chosen times make no range. */
  range: TimeRange | undefined;
  /** Counts refreshes: part of every cache key, so that asking again asks Elasticsearch again. */
  asked: number;
  /** Lets relative times mean now. */
  refresh(): void;
}

/** The one place where `now-15m` becomes a time: map, panel and status line speak of the same window. */
export function useTimeWindow(from: string, to: string): TimeWindow {
  const [asked, setAsked] = useState(0);
  const refresh = useCallback(() => setAsked((count) => count + 1), []);
  const resolved = useMemo(() => ({ range: resolveRange(from, to, Date.now()), asked }), [from, to, asked]);
  return useMemo(() => ({ ...resolved, refresh }), [resolved, refresh]);
}
