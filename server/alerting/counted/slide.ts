import type { EpochMs } from '../../../common/domain/units';
import type { Sums } from './counted_rule';
import { NO_SUMS } from './counted_rule';

type Part = keyof Sums;
const PARTS: readonly Part[] = ['lines', 'timed', 'slow', 'judged', 'failed'];

/**
 * Sums of the `length` before each of the times, from sums of steps; times and steps ascend, and a step lies in one window wholly or not at
 * all. Each step is added once and taken away once, however long the window.
 */
export function slide(steps: ReadonlyMap<number, Sums>, times: readonly EpochMs[], length: number): Sums[] {
  const begins = [...steps.keys()].sort((a, b) => a - b);
  const sum: Sums = { ...NO_SUMS };
  let entering = 0;
  let leaving = 0;
  const change = (begin: number | undefined, sign: 1 | -1) => {
    const step = begin === undefined ? undefined : steps.get(begin);
    if (step) for (const part of PARTS) sum[part] += sign * step[part];
  };
  return times.map((at) => {
    for (; (begins[entering] ?? Infinity) < at; entering++) change(begins[entering], 1);
    for (; (begins[leaving] ?? Infinity) < at - length; leaving++) change(begins[leaving], -1);
    return { ...sum };
  });
}
