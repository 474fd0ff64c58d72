import type { ServiceId, ServiceIdentity } from '../../common/domain/service';

/**
 * The same service can be named fully in one line (a KRI) and barely in another (`backend`). A bare name takes the full identity
 * when there is exactly one in its mesh, or one in the zone at the other end of its edge; otherwise the two stay apart, because
 * equal names in two zones are two services.
 */
export function createUnifier(
  identities: Iterable<ServiceIdentity>,
): (bare: ServiceIdentity, nearZone?: string) => ServiceIdentity {
  const full = new Map<string, Map<ServiceId, ServiceIdentity>>();
  for (const identity of identities) {
    if (!isFull(identity)) continue;
    const byId = full.get(identity.name) ?? new Map<ServiceId, ServiceIdentity>();
    full.set(identity.name, byId.set(identity.id, identity));
  }
  return (identity, nearZone) => {
    if (isFull(identity) || identity.kind !== 'service') return identity;
    const candidates = [...(full.get(identity.name)?.values() ?? [])].filter((candidate) => isCompatible(identity, candidate));
    if (candidates.length === 1) return candidates[0] ?? identity;
    const near = candidates.filter((candidate) => candidate.zone === nearZone);
    return near.length === 1 ? (near[0] ?? identity) : identity;
  };
}

/** The zone in an identity's id, not the one that its proxies happened to report. */
const isFull = ({ id, zone }: ServiceIdentity) => zone !== undefined && id.split('/')[1] !== '';

function isCompatible(bare: ServiceIdentity, full: ServiceIdentity): boolean {
  return (
    full.kind === 'service' &&
    (bare.mesh === undefined || full.mesh === undefined || bare.mesh === full.mesh) &&
    (bare.namespace === undefined || full.namespace === undefined || bare.namespace === full.namespace)
  );
}
