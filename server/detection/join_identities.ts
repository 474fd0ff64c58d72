import type { ServiceIdentity } from '../../common/domain/service';
import { createUnifier } from './unite_identities';

/**
 * Names of metrics and spans as the services that access logs know: one signal says a KRI where another says `backend`, and metrics never
 * say a namespace. A name joins the one service that it can be; where it could be several it stays by itself. Access logs' names are
 * never changed, because alerts and addresses hold them.
 */
export function createJoiner(
  known: readonly ServiceIdentity[],
  joining: readonly ServiceIdentity[],
): (identity: ServiceIdentity) => ServiceIdentity {
  const byName = groupByName(known);
  const ids = new Set(known.map(({ id }) => id));
  const unify = createUnifier(joining);
  const joiningByName = groupByName(joining.map((identity) => unify(identity)));
  return (identity) => {
    if (ids.has(identity.id)) return identity;
    const candidates = (byName.get(identity.name) ?? []).filter((candidate) => isCompatible(identity, candidate));
    const [only] = candidates;
    if (candidates.length === 1 && only && !isContested(only, identity, joiningByName)) return only;
    return candidates.length > 0 ? identity : unify(identity);
  };
}

/** Two services of one name, say in two zones, cannot both be the one that access logs know. */
function isContested(candidate: ServiceIdentity, identity: ServiceIdentity, joining: Map<string, ServiceIdentity[]>): boolean {
  const rivals = (joining.get(candidate.name) ?? []).filter((other) => isCompatible(other, candidate));
  return rivals.some((other) => !isCompatible(other, identity));
}

function isCompatible(one: ServiceIdentity, other: ServiceIdentity): boolean {
  const agree = <T>(a: T | undefined, b: T | undefined) => a === undefined || b === undefined || a === b;
  return (
    one.kind === other.kind && agree(one.mesh, other.mesh) && agree(one.zone, other.zone) && agree(one.namespace, other.namespace)
  );
}

function groupByName(identities: readonly ServiceIdentity[]): Map<string, ServiceIdentity[]> {
  const groups = new Map<string, Map<string, ServiceIdentity>>();
  for (const identity of identities) {
    const group = groups.get(identity.name) ?? new Map<string, ServiceIdentity>();
    groups.set(identity.name, group.set(identity.id, identity));
  }
  return new Map([...groups].map(([name, group]) => [name, [...group.values()]]));
}
