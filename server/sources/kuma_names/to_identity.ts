import { createHash } from 'node:crypto';
import type { ServiceId, ServiceIdentity, ServiceKind } from '../../../common/domain/service';
import type { KumaName } from './parse_kuma_name';

const LONGEST_ID_PART = 200;

const KINDS: Partial<Record<KumaName['kind'], ServiceKind>> = {
  external: 'external',
  passthrough: 'passthrough',
  unidentified: 'unidentified',
};

/**
 * A name as a service on the map. Only a KRI or a MeshService's cluster name says the zone of a service: a `kuma.io/service`
 * spans zones, so the zone of the proxy that wrote a line does not belong to its identity. The mesh of a line does.
 * A port belongs to the identity only in the `kuma.io/service` form, where two ports are two services.
 */
export function toIdentity(name: KumaName, lineMesh?: string): ServiceIdentity {
  const kind = KINDS[name.kind] ?? 'service';
  const mesh = name.mesh ?? lineMesh;
  const spansZones = kind === 'service' && name.zone === undefined;
  const port = spansZones && name.namespace !== undefined && name.section === undefined ? name.port : undefined;
  const id = [mesh, name.zone, name.namespace, name.name, port, kind === 'service' ? undefined : kind]
    .map(toIdPart)
    .join('/')
    .replace(/\/+$/, '');
  const identity: ServiceIdentity = { id: id as ServiceId, kind, name: name.name };
  if (mesh !== undefined) identity.mesh = mesh;
  if (name.zone !== undefined) identity.zone = name.zone;
  if (name.namespace !== undefined) identity.namespace = name.namespace;
  if (name.port !== undefined) identity.port = name.port;
  return identity;
}

/** Escapes what joins ids; a name of kilobytes keeps its beginning and a digest, joined by a `~` that no other id holds. */
function toIdPart(part: string | number | undefined): string {
  const text = part === undefined ? '' : String(part);
  if (text.length <= LONGEST_ID_PART) return escape(text);
  return `${escape(text.slice(0, 100))}~${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}

const ESCAPES: Record<string, string> = { '%': '%25', '/': '%2F', '→': '%E2%86%92', '~': '%7E' };
const escape = (text: string) => text.replace(/[%/→~]/g, (character) => ESCAPES[character] ?? character);
