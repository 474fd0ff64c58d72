export interface Segment {
  /** Places, both in it. */
  first: number;
  last: number;
}

/** More than so much of one bucket's deviation is not counted: one wild bucket is not an episode. */
const MOST = 5;
/** A bucket that is not at least so far off ends an episode rather than prolonging it. */
const COST = 1.2;
/** An episode is over when what follows it costs so much: three buckets in a row as if nothing were. */
const OVER = 2.2 * COST;

/**
 * Where deviations in one direction pile up: the heaviest stretch, and the heaviest that reaches to the end, which may be the same.
 * Buckets that say nothing (undefined) neither end nor prolong. Kadane's algorithm.
 */
export function findSegments(deviations: ReadonlyArray<number | undefined>, sign: 1 | -1): { best?: Segment; lasting?: Segment } {
  const gains = deviations.map((each) => (each === undefined ? 0 : Math.max(-MOST, Math.min(MOST, each * sign)) - COST));
  let [sum, peak, first, most] = [0, 0, 0, 0];
  let best: Segment | undefined;
  gains.forEach((gain, place) => {
    if (sum <= 0 || peak - sum >= OVER) [sum, peak, first] = [0, 0, place];
    sum += gain;
    peak = Math.max(peak, sum);
    if (sum > most) [most, best] = [sum, { first, last: place }];
  });
  const end = lastKnown(deviations);
  let [tail, heaviest] = [0, 0];
  let lasting: Segment | undefined;
  for (let place = end; place >= 0 && heaviest - tail < OVER; place--) {
    tail += gains[place] ?? 0;
    if (tail > heaviest) [heaviest, lasting] = [tail, { first: place, last: end }];
  }
  return { ...(best ? { best: trim(best, gains) } : {}), ...(lasting ? { lasting: trim(lasting, gains) } : {}) };
}

/** Buckets without anything to say do not stand at its beginning. */
function trim({ first, last }: Segment, gains: readonly number[]): Segment {
  while (first < last && (gains[first] ?? 0) <= 0) first += 1;
  return { first, last };
}

function lastKnown(values: ReadonlyArray<number | undefined>): number {
  for (let place = values.length - 1; place >= 0; place--) if (values[place] !== undefined) return place;
  return -1;
}
