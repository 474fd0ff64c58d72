import type { Edge, EdgeId, Protocol } from '../../../common/domain/edge';
import { knownRate } from '../../../common/domain/edge';
import type { ServiceMap } from '../../../common/domain/service_map';
import type { MapChanges } from '../../components/map_changes';
import { matchesName } from '../../components/matches_name';
import type { NotableChange } from '../../components/notable_changes';
import { toNotableChanges } from '../../components/notable_changes';
import { toPlace } from '../../components/to_place';

/** An edge as a line of a table: one value a column, so that every column can sort. */
export interface TableRow {
  id: EdgeId;
  edge: Edge;
  source: string;
  sourcePlace: string;
  destination: string;
  destinationPlace: string;
  protocol?: Protocol;
  rate?: number;
  p50?: number;
  p95?: number;
  p99?: number;
  errors?: number;
  hiddenErrors?: number;
  gap?: number;
  /** Both ways. */
  bytes?: number;
  /** Against an earlier period; for order: what is new first, then what got worse most. */
  change?: RowChange;
  changeOrder: number;
}

/** same: nothing worth a line. */
export type RowChange = { kind: 'new' } | { kind: 'same'; earlier: Edge } | { kind: 'notable'; notable: NotableChange };

/** One row an edge whose source or destination contains `find`. */
export function toTableRows({ edges, services }: ServiceMap, find: string, changes?: MapChanges): TableRow[] {
  const changeOf = toRowChanges(edges, changes);
  const byId = new Map(services.map((service) => [service.id, service]));
  return edges
    .map((edge) => {
      const source = byId.get(edge.source);
      const destination = byId.get(edge.destination);
      const { latency, errors, bytesReceived, bytesSent } = edge.caller;
      const change = changeOf(edge);
      return {
        id: edge.id,
        edge,
        source: source?.name ?? edge.source,
        sourcePlace: source ? toPlace(source) : '',
        destination: destination?.name ?? edge.destination,
        destinationPlace: destination ? toPlace(destination) : '',
        protocol: edge.protocol,
        rate: knownRate(edge.caller),
        ...latency,
        errors: errors?.ratio,
        hiddenErrors: edge.hiddenErrors,
        gap: edge.gap,
        bytes: bytesReceived === undefined || bytesSent === undefined ? undefined : bytesReceived + bytesSent,
        ...(change ? { change } : {}),
        changeOrder: orderOf(change),
      };
    })
    .filter(({ source, destination }) => matchesName(source, find) || matchesName(destination, find));
}

function toRowChanges(edges: Edge[], changes: MapChanges | undefined): (edge: Edge) => RowChange | undefined {
  if (!changes || changes.earlierIsEmpty) return () => undefined;
  const notable = new Map(toNotableChanges(edges, changes).map((change) => [change.edge.id, change]));
  return ({ id }) => {
    const earlier = changes.earlierEdges.get(id);
    const found = notable.get(id);
    if (!earlier) return { kind: 'new' };
    return found ? { kind: 'notable', notable: found } : { kind: 'same', earlier };
  };
}

function orderOf(change: RowChange | undefined): number {
  if (change?.kind === 'new') return 1_000;
  if (change?.kind !== 'notable') return 0;
  return change.notable.isWorse ? 100 + change.notable.weight : change.notable.weight;
}
