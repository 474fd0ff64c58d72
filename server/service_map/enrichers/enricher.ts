import type { Edge, EdgeId } from '../../../common/domain/edge';
import type { ServiceId } from '../../../common/domain/service';
import type { Service } from '../../../common/domain/service_map';
import type { TimeRange } from '../../../common/domain/time_range';
import type { CollectedTraffic } from '../collect_traffic';
import type { CollectedSignals } from '../signals/collect_signals';

/** The map while enrichers add to it: whole, before any filter, because what proves something may be filtered away later. */
export interface MapDraft {
  range: TimeRange;
  services: Map<ServiceId, Service>;
  edges: Map<EdgeId, Edge>;
  traffic: CollectedTraffic;
  /** What metrics and traces saw; absent where nobody asked them. */
  signals?: Pick<CollectedSignals, 'metrics' | 'traces'>;
}

/** Adds one kind of knowledge to the services and edges of a map. May throw: the map then stays without it, and says so. */
export interface Enricher {
  name: string;
  enrich(map: MapDraft): void;
}
