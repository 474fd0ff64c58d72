import type { SignalFigures } from '../../../common/domain/edge_signals';
import type { ServiceIdentity } from '../../../common/domain/service';

/** An edge as one signal saw it, under the names that this signal has for its ends. */
export interface SeenEdge {
  source: ServiceIdentity;
  destination: ServiceIdentity;
  isTcp: boolean;
  figures: SignalFigures;
  /** Facts that explain a difference, and that nobody is shown. */
  timeouts?: number;
}
