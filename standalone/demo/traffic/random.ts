/** 0 ≤ value < 1, the same for the same numbers for ever: choices do not depend on the order in which they are made. */
export function chance(...numbers: number[]): number {
  let hash = 0x9e3779b9;
  for (const number of numbers) {
    hash = mix(hash ^ (number >>> 0));
    hash = mix(hash ^ Math.floor(number / 2 ** 32));
  }
  return (hash >>> 0) / 2 ** 32;
}

/** A seeded sequence of such values. */
export function sequence(...seed: number[]): () => number {
  let count = 0;
  return () => chance(...seed, count++);
}

/** How many events of a mean rate happen: Knuth's method below 30, the normal approximation above. */
export function poisson(mean: number, random: () => number): number {
  if (mean > 30) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  }
  const limit = Math.exp(-mean);
  let count = -1;
  for (let product = 1; product > limit; count++) product *= random();
  return Math.max(0, count);
}

/** The finalizer of MurmurHash3: every input bit reaches every output bit. */
function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
