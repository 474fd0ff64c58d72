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
 * Undefined where one single sample tells nothing.
 */
export function countIncrease(steps: readonly CounterStep[], fromZero = false): Increase | undefined {
  const first = steps.findIndex(({ seen }) => seen !== undefined);
  const start = steps[first]?.seen;
  if (!start) return steps.some(({ isSampled }) => isSampled) ? { by: 0, restarts: 0 } : undefined;
  const isBorn = fromZero || steps.slice(0, first).some(({ isSampled }) => isSampled);
  const rest = steps.slice(first + 1).flatMap(({ seen }) => seen ?? []);
  if (rest.length === 0 && !isBorn && start.max === start.min && !hasTwoSamples(steps)) return undefined;
  let by = start.max - (isBorn ? 0 : start.min);
  let last = start.max;
  let restarts = 0;
  rest.forEach((step, place) => {
    if (step.min >= last) {
      by += step.max - last;
      last = step.max;
      return;
    }
    restarts += 1;
    const end = endOfRestart(step, rest[place + 1]);
    // Before it began anew it may have grown further in this step.
    by += end === step.max ? end : Math.max(0, step.max - last) + end;
    last = end;
  });
  return { by, restarts };
}

/**
 * Where a counter stood at the end of the step in which it began anew. Its highest value belongs to the time before when what follows
 * starts lower.
 */
function endOfRestart(step: { min: number; max: number }, next: { min: number } | undefined): number {
  return next !== undefined && next.min < step.max ? next.min : step.max;
}

const hasTwoSamples = (steps: readonly CounterStep[]) => steps.filter(({ isSampled }) => isSampled).length > 1;
