/**
 * How surprising it is that at least `count` of `total` failed when each fails with `chance`: -log10 of the probability.
 * By Chernoff's bound, which is never too large. Counts need not be whole. 0 where it is no surprise.
 */
export function binomialSurprise(count: number, total: number, chance: number): number {
  const share = total > 0 ? count / total : 0;
  if (share <= chance || chance <= 0) return 0;
  const divergence = share * Math.log(share / chance) + (share >= 1 ? 0 : (1 - share) * Math.log((1 - share) / (1 - chance)));
  return (total * divergence) / Math.LN10;
}
