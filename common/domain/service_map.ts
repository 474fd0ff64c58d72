import type { Coverage } from './coverage';
import type { Edge, TrafficFigures } from './edge';
import type { RawKey } from './edge';
import type { Hideable } from './hideable';
import type { ServiceIdentity } from './service';
import type { TimeRange } from './time_range';

export interface Service extends ServiceIdentity {
  /** Inbound lines of all its instances, from all callers. */
  callee?: TrafficFigures;
  /** Errors it answered that retries hid from its callers, as a whole; at least so many. */
  hiddenErrors?: number;
  /** Proxies that wrote inbound lines. */
  instances?: number;
  /** The telemetry's own keys of its inbound lines, to ask for its details with. */
  parts: RawKey[];
}

/** Every choice that the filters have in this window, before they were applied. */
export interface Facets {
  meshes: string[];
  zones: string[];
  namespaces: string[];
}

export interface ServiceMap {
  range: TimeRange;
  services: Service[];
  edges: Edge[];
  /** What was left out of every figure, or off the map. */
  hidden: Hideable[];
  facets: Facets;
  /** Before filters: what the window holds. */
  total: { services: number; edges: number };
  coverage: Coverage;
}
