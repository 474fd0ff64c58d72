import type { Edge, EdgeId, Protocol } from '../../../common/domain/edge';
import type { ServiceMap } from '../../../common/domain/service_map';
import { matchesName } from '../../components/matches_name';
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
  rate: number;
  p50?: number;
  p95?: number;
  p99?: number;
  errors?: number;
  hiddenErrors?: number;
  gap?: number;
  /** Both ways. */
  bytes?: number;
}

/** One row an edge whose source or destination contains `find`. */
export function toTableRows({ edges, services }: ServiceMap, find: string): TableRow[] {
  const byId = new Map(services.map((service) => [service.id, service]));
  return edges
    .map((edge) => {
      const source = byId.get(edge.source);
      const destination = byId.get(edge.destination);
      const { rate, latency, errors, bytesReceived, bytesSent } = edge.caller;
      return {
        id: edge.id,
        edge,
        source: source?.name ?? edge.source,
        sourcePlace: source ? toPlace(source) : '',
        destination: destination?.name ?? edge.destination,
        destinationPlace: destination ? toPlace(destination) : '',
        protocol: edge.protocol,
        rate,
        ...latency,
        errors: errors?.ratio,
        hiddenErrors: edge.hiddenErrors,
        gap: edge.gap,
        bytes: bytesReceived === undefined || bytesSent === undefined ? undefined : bytesReceived + bytesSent,
      };
    })
    .filter(({ source, destination }) => matchesName(source, find) || matchesName(destination, find));
}
