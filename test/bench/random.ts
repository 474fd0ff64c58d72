export interface Random {
  /** In [0, 1). */
  next(): number;
  /** In [0, limit). */
  below(limit: number): number;
  /** Mean 0, deviation 1. */
  normal(): number;
  /** Lower-case hexadecimal digits; a multiple of eight. */
  hex(digits: number): string;
}

/** The same numbers for the same seed on every machine (mulberry32: 32 bits of state, period 2^32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const bits = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const next = () => bits() / 0x1_0000_0000;
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    // Box–Muller; 1 - next() is never 0.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    hex: (digits) => Array.from({ length: digits / 8 }, () => bits().toString(16).padStart(8, '0')).join(''),
  };
}
