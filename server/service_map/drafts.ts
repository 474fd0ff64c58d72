import type { RawKey } from '../../common/domain/edge';
import type { ServiceIdentity } from '../../common/domain/service';
import type { RawFigures } from '../queries/traffic_figures';

/** Services and edges while the map is being put together: identities are settled, figures are still counts. */
export interface EdgeDraft {
  source: ServiceIdentity;
  destination: ServiceIdentity;
  figures: RawFigures;
  parts: RawKey[];
}

export interface CalleeDraft {
  service: ServiceIdentity;
  figures: RawFigures;
  instances: number;
  parts: RawKey[];
}

/** Inbound lines whose caller mTLS proved. */
export interface PeerDraft {
  figures: RawFigures;
}
