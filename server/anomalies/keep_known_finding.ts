import type { KnownFindingRequest } from '../../common/contract/known_finding';
import { ProblemError } from '../../common/contract/problem_error';
import type { KnownFinding } from '../../common/domain/anomaly';
import { epochMs } from '../../common/domain/units';
import type { RequestContext } from '../context';

/** Keeps or takes back what somebody says of a finding. Rejects with a problem where the host keeps nothing, or the user may not. */
export async function keepKnownFinding(
  { findingId, until, reason }: KnownFindingRequest,
  { knownFindings }: RequestContext,
  { now }: { now: () => number },
): Promise<{ known: KnownFinding[] }> {
  if (!knownFindings) {
    throw new ProblemError(404, {
      code: 'not_here',
      message: 'Known findings cannot be kept here: this host has no place for them.',
    });
  }
  const at = epochMs(now());
  if (until === null) await knownFindings.remove(findingId);
  else if (until <= at) {
    throw new ProblemError(400, { code: 'bad_request', field: 'until', message: 'until: must be a time that is still to come.' });
  } else await knownFindings.put({ findingId, until, reason, by: knownFindings.user ?? '', at });
  return { known: await knownFindings.list(at) };
}
