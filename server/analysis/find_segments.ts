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
  const gains = new Float64Array(deviations.length);
  for (let place = 0; place < deviations.length; place++) {
    const deviation = deviations[place];
    if (deviation !== undefined) gains[place] = Math.max(-MOST, Math.min(MOST, deviation * sign)) - COST;
  }
  const best = heaviest(gains);
  const lasting = heaviestToTheEnd(gains, lastKnown(deviations));
  return { ...(best ? { best: trim(best, gains) } : {}), ...(lasting ? { lasting: trim(lasting, gains) } : {}) };
}

function heaviest(gains: Float64Array): Segment | undefined {
  let sum = 0;
  let peak = 0;
  let first = 0;
  let most = 0;
  let best: Segment | undefined;
  for (let place = 0; place < gains.length; place++) {
    if (sum <= 0 || peak - sum >= OVER) {
      sum = 0;
      peak = 0;
      first = place;
    }
    sum += gains[place] ?? 0;
    peak = Math.max(peak, sum);
    if (sum <= most) continue;
    most = sum;
    best = { first, last: place };
  }
  return best;
}

function heaviestToTheEnd(gains: Float64Array, end: number): Segment | undefined {
  let tail = 0;
  let most = 0;
  let lasting: Segment | undefined;
  for (let place = end; place >= 0 && most - tail < OVER; place--) {
    tail += gains[place] ?? 0;
    if (tail <= most) continue;
    most = tail;
    lasting = { first: place, last: end };
  }
  return lasting;
}

/** Buckets without anything to say do not stand at its beginning. */
function trim({ first, last }: Segment, gains: Float64Array): Segment {
  while (first < last && (gains[first] ?? 0) <= 0) first += 1;
  return { first, last };
}

function lastKnown(values: ReadonlyArray<number | undefined>): number {
  for (let place = values.length - 1; place >= 0; place--) if (values[place] !== undefined) return place;
  return -1;
}
