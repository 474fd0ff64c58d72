import type { RuleScope } from './alert_rule';
import type { ServiceIdentity } from './service';

/** Whether a rule of this scope watches the edge between these two. */
export function watches(scope: RuleScope, source: ServiceIdentity, destination: ServiceIdentity): boolean {
  if (scope.kind === 'edge') return isMeant(scope.source, source) && isMeant(scope.destination, destination);
  if (scope.kind === 'service') return isMeant(scope.service, destination);
  return scope.mesh === undefined || source.mesh === scope.mesh || destination.mesh === scope.mesh;
}

/**
 * A rule outlives the way in which telemetry names a service: lines that say less (no mesh, no zone) or more than those it was made from
 * are still meant, as long as they do not say otherwise.
 */
function isMeant(watched: ServiceIdentity, found: ServiceIdentity): boolean {
  const [before, now] = [partsOf(watched), partsOf(found)];
  return before.name === now.name && before.kind === now.kind && MAY_BE_UNSAID.every((part) => agree(before[part], now[part]));
}

const MAY_BE_UNSAID = ['mesh', 'zone', 'namespace', 'port'] as const;
const agree = (a: string, b: string) => a === '' || b === '' || a === b;

/** From the id, because the zone beside it may be that of its proxies only. */
function partsOf({ id }: ServiceIdentity) {
  const [mesh = '', zone = '', namespace = '', name = '', port = '', kind = ''] = id.split('/');
  return { mesh, zone, namespace, name, port, kind };
}
