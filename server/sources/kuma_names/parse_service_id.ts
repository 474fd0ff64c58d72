import type { ServiceId, ServiceIdentity, ServiceKind } from '../../../common/domain/service';

const KINDS: readonly string[] = ['external', 'passthrough', 'unidentified'] satisfies ServiceKind[];

/** The inverse of toIdentity: what an id of the map, kept in an address, says. A name that was cut in the id keeps its beginning. */
export function parseServiceId(id: ServiceId): ServiceIdentity {
  const [mesh, zone, namespace, name = '', port, kind] = id.split('/').map(fromIdPart);
  return {
    id,
    kind: KINDS.includes(kind ?? '') ? (kind as ServiceKind) : 'service',
    name,
    ...(mesh ? { mesh } : {}),
    ...(zone ? { zone } : {}),
    ...(namespace ? { namespace } : {}),
    ...(port && /^\d{1,5}$/.test(port) ? { port: Number(port) } : {}),
  };
}

const UNESCAPED: Record<string, string> = { '%25': '%', '%2F': '/', '%E2%86%92': '→', '%7E': '~' };
const fromIdPart = (part: string) =>
  part.replace(/~[0-9a-f]{16}$/, '').replace(/%25|%2F|%E2%86%92|%7E/g, (escape) => UNESCAPED[escape] ?? escape);
