import type { ServiceIdentity } from '../../../common/domain/service';
import type { Predicate } from '../predicate';
import { EVERYTHING } from '../predicate';

/** Fields that can name an end of an edge: by its bare name, and fully. */
interface NamingFields {
  bare: string;
  full?: string;
}

/**
 * Lines whose end can be this service, whichever of Kuma's names they give it. A line of the service always meets it; a line of another
 * may, for names are only compared by how they begin.
 */
export function concerning({ bare, full }: NamingFields, service: ServiceIdentity): Predicate {
  const { kind, name, mesh } = service;
  // What was let through, or has no name, has no name to begin with.
  if (kind !== 'service' && kind !== 'external') return EVERYTHING;
  const starts = [
    { starts: bare, with: name },
    // A name in full can stand where a bare one is expected.
    { starts: bare, with: 'kri_' },
    ...(mesh === undefined ? [] : [`${mesh}:`, `${mesh}_${name}_`].map((begin) => ({ starts: bare, with: begin }))),
  ];
  return { any: full === undefined ? starts : [...starts, ...fullNames(full, service)] };
}

/** A resource name says mesh, zone, namespace and name in that order. One whose identity holds its zone is known to its end; of others only the mesh is. */
function fullNames(field: string, { id, name, mesh, zone, namespace = '' }: ServiceIdentity): Predicate[] {
  if (mesh === undefined) return [{ starts: field, with: '' }];
  // The zone of the proxies, which a bare name may carry, says nothing about the name.
  const isZoned = zone !== undefined && id.split('/')[1] !== '';
  const kris = ['wl', 'msvc', 'mzsvc', 'extsvc'].map((type) =>
    isZoned ? `kri_${type}_${mesh}_${zone}_${namespace}_${name}_` : `kri_${type}_${mesh}_`,
  );
  return [...kris, `${mesh}_${name}_`, `${mesh}:`].map((begin) => ({ starts: field, with: begin }));
}
