import type { MlActionRequest } from '../../common/contract/ml_action';
import { ProblemError } from '../../common/contract/problem_error';
import type { MlOutcome, MlRequest } from '../../common/domain/ml';
import type { RequestContext } from '../context';
import { buildChange, buildOffer } from '../ml/build_offers';
import { createMlSession } from '../ml/ml_session';
import { runRequests } from '../ml/run_requests';
import { findMlData } from './find_ml_data';

/** Sends what the overview showed. It is built anew: what a browser sends is never passed on. */
export async function runMlAction(
  { kind, action }: MlActionRequest,
  context: RequestContext,
  { now }: { now: () => number },
): Promise<MlOutcome> {
  const session = createMlSession(context);
  if (!session)
    throw new ProblemError(404, {
      code: 'not_here',
      message: 'Machine learning cannot be reached from here: this host offers no way to it.',
    });
  return runRequests(session, action === 'make' ? await requestsToMake() : buildChange(action, kind, context.space), action);

  async function requestsToMake(): Promise<MlRequest[]> {
    const data = await findMlData(context, now());
    const offer = data && buildOffer(kind, data);
    if (!offer || offer.missing.length > 0) {
      const message = offer
        ? `The access logs do not hold what this needs: ${offer.missing.join(', ')}.`
        : 'There are no access logs to learn from yet.';
      throw new ProblemError(400, { code: 'bad_request', field: 'kind', message });
    }
    return offer.requests;
  }
}
