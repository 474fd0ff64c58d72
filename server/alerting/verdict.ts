/** What one check says of one edge. unknown: too little to judge, which is neither good nor bad. */
export interface Verdict {
  state: 'firing' | 'fine' | 'unknown';
  /** The larger the worse, to choose by where not all can be reported. */
  badness: number;
  /** It is as bad as it was, and somebody has said that it is known. */
  isKnown?: true;
}

export const FINE: Verdict = { state: 'fine', badness: 0 };
export const KNOWN: Verdict = { state: 'fine', badness: 0, isKnown: true };
export const UNKNOWN: Verdict = { state: 'unknown', badness: 0 };
export const firing = (badness: number): Verdict => ({ state: 'firing', badness });
