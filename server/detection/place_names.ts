import type { AnomalySubject } from '../../common/domain/anomaly';
import { edgeId } from '../../common/domain/edge';
import type { ServiceId, ServiceIdentity } from '../../common/domain/service';
import { bareField } from '../queries/ml_results';
import type { AccessLogReader } from '../sources/source';
import type { MeshSeries } from './to_series';

/** Whom values of the source and destination fields mean: an edge, a service where only one of them is given, nobody where they are unknown. */
export interface PlaceNames {
  (entities: Readonly<Record<string, string>>): AnomalySubject[];
  /** Services of everybody placed so far. */
  met(): ServiceIdentity[];
}

/**
 * Elastic ML knows raw names; the map knows identities. Names that are several identities (one service name in two meshes) mean all of
 * them: ML cannot tell them apart either. An edge that the window does not hold is known by its names alone.
 */
export function createPlaceNames({ edges }: Pick<MeshSeries, 'edges'>, reader: AccessLogReader): PlaceNames {
  const known = new Map<string, Map<string, Place>>();
  const met = new Map<ServiceId, ServiceIdentity>();
  const add = (source: string | null, destination: string | null, place: Place) => {
    const key = keyOf(source, destination);
    known.set(key, (known.get(key) ?? new Map<string, Place>()).set(place.subject.id, place));
  };
  for (const [id, { source, destination, parts }] of edges) {
    for (const [from = null, to = null] of parts) {
      add(from, to, { subject: { kind: 'edge', id }, services: [source, destination] });
      add(from, null, { subject: { kind: 'service', id: source.id }, services: [source] });
      add(null, to, { subject: { kind: 'service', id: destination.id }, services: [destination] });
    }
  }
  const unknown = (source: string | null, destination: string | null): Place[] => {
    if (source === null || destination === null) return [];
    const edge = reader.identifyEdge([source, destination, ...reader.callerKey.slice(2).map(() => null)]);
    if (edge.kind !== 'edge') return [];
    const id = edgeId(edge.source.id, edge.destination.id);
    return [{ subject: { kind: 'edge', id }, services: [edge.source, edge.destination] }];
  };
  const [sourceField = '', destinationField = ''] = reader.callerKey.map(bareField);
  const place = (entities: Readonly<Record<string, string>>): AnomalySubject[] => {
    const [source, destination] = [entities[sourceField] ?? null, entities[destinationField] ?? null];
    const places = [...(known.get(keyOf(source, destination))?.values() ?? unknown(source, destination))];
    for (const { services } of places) for (const service of services) met.set(service.id, service);
    return places.map(({ subject }) => subject);
  };
  return Object.assign(place, { met: () => [...met.values()] });
}

interface Place {
  subject: AnomalySubject;
  services: ServiceIdentity[];
}

const keyOf = (source: string | null, destination: string | null) => JSON.stringify([source, destination]);
