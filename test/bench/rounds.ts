export interface Contender<T> {
  name: string;
  /** Given the number of its round, so that no two rounds need ask for the very same and be answered from a cache. */
  run(round: number): Promise<T>;
}

export interface Samples<T> {
  name: string;
  /** Of each counted round, in milliseconds; the same place is the same round for every contender. */
  times: number[];
  last: T;
}

/** Rounds that are run first and forgotten: compilers and file caches warm up. */
const WARM_UP = 2;

/** All contenders one after the other, again and again: whatever else this machine does at a moment meets them alike. */
export async function runRounds<T>(contenders: ReadonlyArray<Contender<T>>, rounds: number): Promise<Array<Samples<T>>> {
  const samples = new Map<string, Samples<T>>();
  for (let round = 0; round < WARM_UP + rounds; round += 1) {
    for (const { name, run } of contenders) {
      const started = performance.now();
      const last = await run(round);
      const took = performance.now() - started;
      const times = samples.get(name)?.times ?? [];
      samples.set(name, { name, times: round < WARM_UP ? times : [...times, took], last });
    }
  }
  return [...samples.values()];
}

/** The middle one, or the mean of the two in the middle. Undefined when there is none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** Median of one divided by median of the other. */
export const ratioOf = (one: readonly number[], other: readonly number[]): number =>
  (median(one) ?? Number.NaN) / (median(other) ?? Number.NaN);
