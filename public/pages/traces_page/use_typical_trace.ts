import { useCallback, useState } from 'react';
import type { Trace, TraceId } from '../../../common/domain/trace';
import { epochMs } from '../../../common/domain/units';
import { useClient } from '../../api/use_client';
import { pathPattern, toTypical } from '../../features/traces/to_typical';

const HOUR = 3_600_000;

/** Looks for the request of the same kind that is in the middle of what is usual, within an hour to both sides. */
export function useTypicalTrace(): { find(trace: Trace): Promise<TraceId | undefined>; isLooking: boolean } {
  const client = useClient();
  const [isLooking, setLooking] = useState(false);
  const find = useCallback(
    async (trace: Trace) => {
      if (trace.start === undefined) return undefined;
      setLooking(true);
      try {
        const found = await client.findTraces({
          from: epochMs(Math.max(0, Math.floor(trace.start - HOUR))),
          to: epochMs(Math.ceil(trace.start + HOUR)),
          source: undefined,
          destination: undefined,
          atLeast: undefined,
          below: undefined,
          status: undefined,
          onlyFailed: false,
          path: pathPattern(trace),
          text: '',
        });
        return toTypical(found.sample, trace.id)?.traceId;
      } finally {
        setLooking(false);
      }
    },
    [client],
  );
  return { find, isLooking };
}
