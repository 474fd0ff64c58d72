import { mlActionEndpoint } from '../../common/contract/ml_action';
import { ProblemError } from '../../common/contract/problem_error';
import type { MlOutcome } from '../../common/domain/ml';
import { anMlContext } from '../../test/builders/an_ml_context';
import { anMlTransport, aRefusal, emptyMlCluster } from '../../test/builders/an_ml_transport';
import type { RequestContext } from '../context';
import { buildMlOverview } from './build_ml_overview';
import { runMlAction } from './run_ml_action';

const dependencies = { now: () => Date.parse('2026-11-22T10:00:00Z') };

/** As the app answers. */
async function act(input: unknown, context: RequestContext): Promise<{ status: number; body: unknown }> {
  const parsed = mlActionEndpoint.parseRequest(input);
  if (!parsed.ok) return { status: 400, body: parsed.problem };
  return runMlAction(parsed.value, context, dependencies).then(
    (body) => ({ status: 200, body }),
    (error: unknown) => {
      if (error instanceof ProblemError) return { status: error.status, body: error.problem };
      throw error;
    },
  );
}

describe('an action', () => {
  async function perform(action: string, answers: Parameters<typeof anMlTransport>[0] = {}, kind = 'latency') {
    const transport = anMlTransport(answers);
    const { status, body } = await act({ kind, action }, anMlContext(transport));
    return { status, outcome: body as MlOutcome, sent: transport.sent };
  }

  it('sends exactly what was shown', async () => {
    const { offers } = await buildMlOverview(anMlContext(anMlTransport(emptyMlCluster)), dependencies);
    const shown = offers.find(({ kind }) => kind === 'latency')?.requests;
    const { sent, outcome } = await perform('make');
    expect(sent.map(({ method, path, body }) => ({ method, path, ...(body ? { body } : {}) }))).toEqual(shown);
    expect(outcome).toEqual({ done: shown, already: [] });
  });

  it('goes on where a part is there already', async () => {
    const exists = aRefusal(400, { type: 'resource_already_exists_exception', reason: 'The Id is already used.' });
    const { outcome } = await perform('make', { 'PUT /_ml/anomaly_detectors': exists });
    expect(outcome.already).toHaveLength(1);
    expect(outcome.done).toHaveLength(3);
    expect(outcome.refused).toBeUndefined();
  });

  it.each([
    [
      'licence',
      aRefusal(403, {
        type: 'security_exception',
        reason: 'current license is non-compliant for [ml]',
        'license.expired.feature': 'ml',
      }),
    ],
    ['privilege', aRefusal(403, { type: 'security_exception', reason: 'action [x] is unauthorized' })],
    [
      'memory',
      aRefusal(429, {
        type: 'status_exception',
        reason: 'Could not open job because no ML nodes with sufficient capacity were found',
      }),
    ],
    ['absent', aRefusal(400, 'no handler found for uri [/_ml/x] and method [PUT]')],
  ])('ends at the first refusal, and says which and why: %s', async (code, error) => {
    const { status, outcome, sent } = await perform('make', {
      'POST /_ml/anomaly_detectors': error,
      'PUT /_ml/datafeeds': error,
    });
    expect(status).toBe(200);
    expect(outcome.refused).toMatchObject({ code, request: { method: 'PUT' } });
    expect(sent).toHaveLength(2);
  });

  it('deletes what is left, whatever of it has gone before', async () => {
    const gone = aRefusal(404, { type: 'resource_not_found_exception', reason: 'No known job' });
    const { outcome } = await perform('delete', { 'DELETE /_ml/data_frame': gone }, 'edge_outliers');
    expect(outcome).toMatchObject({ already: [{ method: 'DELETE' }] });
    expect(outcome.done).toHaveLength(3);
  });

  it('is refused where a field is missing, or nothing of the kind exists', async () => {
    expect(await perform('make', {}, 'categories')).toMatchObject({ status: 400 });
    expect(await perform('make', {}, 'nonsense')).toMatchObject({ status: 400 });
    expect(await perform('explode')).toMatchObject({ status: 400 });
    expect((await act({ kind: 'latency', action: 'make' }, anMlContext(undefined))).status).toBe(404);
  });
});
