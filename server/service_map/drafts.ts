import type { RawKey } from '../../common/domain/edge';
import type { ServiceIdentity } from '../../common/domain/service';
import type { RawFigures } from '../queries/traffic_figures';

/** Services and edges while the map is being put together: identities are settled, figures are still counts. */
export interface EdgeDraft {
  source: ServiceIdentity;
  destination: ServiceIdentity;
  figures: RawFigures;
  parts: RawKey[];
  /** Its percentiles would have taken too many clauses. */
  withoutLatency?: boolean;
}

export interface CalleeDraft {
  service: ServiceIdentity;
  figures: RawFigures;
  instances: number;
  parts: RawKey[];
  /** Its percentiles would have taken too many clauses. */
  withoutLatency?: boolean;
}

/** Inbound lines whose caller mTLS proved. */
export interface PeerDraft {
  figures: RawFigures;
  /** Made of several keys, whose percentiles are not asked for. */
  withoutLatency?: boolean;
}
