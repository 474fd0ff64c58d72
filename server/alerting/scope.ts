import type { RuleScope } from '../../common/domain/alert_rule';
import type { ServiceIdentity } from '../../common/domain/service';
import type { Predicate } from '../sources/predicate';
import { EVERYTHING } from '../sources/predicate';
import type { AccessLogReader } from '../sources/source';

/** Lines that can be of what the rule watches. */
export function linesOf(scope: RuleScope, reader: AccessLogReader): Predicate {
  if (scope.kind === 'edge') return reader.concerning(scope);
  return scope.kind === 'service' ? reader.concerning({ destination: scope.service }) : EVERYTHING;
}

/** Whether the rule watches the edge between these two. */
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
