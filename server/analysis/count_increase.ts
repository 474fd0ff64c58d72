/** What a counter showed in one step of time. */
export interface CounterStep {
  /** Lowest and highest value of its samples; undefined where it was not there, or was not sampled. */
  seen?: { min: number; max: number };
  /** Its proxy was sampled at that time, whether or not this counter was there. */
  isSampled: boolean;
}

export interface Increase {
  by: number;
  /** How often it began anew. What it counted between the last sample and then is lost: `by` is at least so much. */
  restarts: number;
}

/**
 * How much a cumulative counter grew, from the first to the last sample. A counter whose proxy was sampled before without it began at
 * 0: Envoy writes most counters only when there is something to count. `fromZero` says the same of the first step.
 * Undefined where one single sample tells nothing. What one step hides (a restart between its only samples) is not seen.
 */
export function countIncrease(steps: readonly CounterStep[], fromZero = false): Increase | undefined {
  const first = steps.findIndex(({ seen }) => seen !== undefined);
  const start = steps[first]?.seen;
  if (!start) return steps.some(({ isSampled }) => isSampled) ? { by: 0, restarts: 0 } : undefined;
  const isBorn = fromZero || steps.slice(0, first).some(({ isSampled }) => isSampled);
  const rest = steps.slice(first + 1).flatMap(({ seen }) => seen ?? []);
  if (rest.length === 0 && !isBorn && start.max === start.min && !hasTwoSamples(steps)) return undefined;
  const asGrown = follow(rest, { by: start.max - (isBorn ? 0 : start.min), last: start.max, restarts: 0 });
  const next = rest[0]?.min ?? Infinity;
  // It may have begun anew within the first step already: then all that is sure is what was counted since.
  if (isBorn || next >= start.max || next < start.min) return asGrown;
  const asRestarted = follow(rest, { by: next, last: next, restarts: 1 });
  return asRestarted.by < asGrown.by ? asRestarted : asGrown;
}

function follow(steps: ReadonlyArray<{ min: number; max: number }>, from: Increase & { last: number }): Increase {
  let { by, last, restarts } = from;
  steps.forEach((step, place) => {
    if (step.min >= last) {
      by += step.max - last;
      last = step.max;
      return;
    }
    restarts += 1;
    const next = steps[place + 1]?.min;
    // Its highest value is of the time before it began anew where what follows starts lower; where nothing follows it may be of either.
    const end = next !== undefined && next < step.max ? next : step.max;
    if (end < step.max) by += Math.max(0, step.max - last) + end;
    else by += next === undefined && step.max >= last ? Math.min(step.max, step.max - last + step.min) : step.max;
    last = end;
  });
  return { by, restarts };
}

const hasTwoSamples = (steps: readonly CounterStep[]) => steps.filter(({ isSampled }) => isSampled).length > 1;
