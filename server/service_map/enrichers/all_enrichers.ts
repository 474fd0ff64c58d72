import { calleeSide } from './callee_side';
import type { Enricher } from './enricher';
import { hiddenErrors } from './hidden_errors';
import { networkGap } from './network_gap';
import { signals } from './signals';

/**
 * In order: a caller that only metrics or traces know is a caller all the same, so the callee's side must know of it; the gap and hidden errors compare with the callee's side, so that comes before them.
 */
export const allEnrichers: readonly Enricher[] = [signals, calleeSide, networkGap, hiddenErrors];
