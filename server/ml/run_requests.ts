import type { MlAction, MlOutcome, MlRefusal, MlRequest } from '../../common/domain/ml';
import type { MlSession } from './ml_session';
import { toRefusal } from './to_refusal';

/** Refusals that say that it is already as it should be. */
const ALREADY: Record<MlAction, MlRefusal[]> = {
  make: ['exists', 'running'],
  start: ['running'],
  stop: ['running', 'not_found'],
  delete: ['not_found', 'no_data'],
};

/** One after the other; the first refusal ends it. Making again what was made in part goes on where it ended. */
export async function runRequests(session: MlSession, requests: readonly MlRequest[], action: MlAction): Promise<MlOutcome> {
  const outcome: MlOutcome = { done: [], already: [] };
  for (const request of requests) {
    try {
      await session.send(request);
      outcome.done.push(request);
    } catch (error) {
      const refusal = toRefusal(error);
      if (!refusal) throw error;
      if (!ALREADY[action].includes(refusal.code)) return { ...outcome, refused: { request, ...refusal } };
      outcome.already.push(request);
    }
  }
  return outcome;
}
