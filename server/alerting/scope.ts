import type { RuleScope } from '../../common/domain/alert_rule';
import type { Predicate } from '../sources/predicate';
import { EVERYTHING } from '../sources/predicate';
import type { AccessLogReader } from '../sources/source';

/** Lines that can be of what the rule watches. */
export function linesOf(scope: RuleScope, reader: AccessLogReader): Predicate {
  if (scope.kind === 'edge') return reader.concerning(scope);
  return scope.kind === 'service' ? reader.concerning({ destination: scope.service }) : EVERYTHING;
}
