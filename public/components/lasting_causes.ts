import type { Findings } from '../../common/domain/anomaly';
import type { Cause } from '../../common/domain/cause';
import type { ServiceId } from '../../common/domain/service';
import { unknownFindings } from './finding_marks';

/** Causes of what lasts, and of which nobody has said that all of it is known. */
export function lastingCauses(findings: Findings): Cause[] {
  const open = new Set<string>(unknownFindings(findings).map(({ id }) => id));
  return findings.causes.filter(
    ({ until, explains }) => until === undefined && explains.some(({ finding }) => open.has(finding)),
  );
}

/** Everybody on a way from who suffers to the suspect. */
export const servicesOnTheWay = ({ explains }: Cause): ReadonlySet<ServiceId> => new Set(explains.flatMap(({ path }) => path));
