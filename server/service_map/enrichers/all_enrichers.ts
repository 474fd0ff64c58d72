import { calleeSide } from './callee_side';
import type { Enricher } from './enricher';
import { hiddenErrors } from './hidden_errors';
import { networkGap } from './network_gap';

/** In order: the gap and hidden errors compare with the callee's side, so that comes first. */
export const allEnrichers: readonly Enricher[] = [calleeSide, networkGap, hiddenErrors];
