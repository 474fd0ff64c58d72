import * as v from 'valibot';
import type { MlOutcome } from '../domain/ml';
import { ML_ACTIONS, ML_KINDS } from '../domain/ml';
import type { Endpoint } from './endpoint';
import { parseWith } from './parse_with';

const schema = v.strictObject({
  kind: v.picklist(ML_KINDS, `must be one of ${ML_KINDS.join(', ')}.`),
  action: v.picklist(ML_ACTIONS, `must be one of ${ML_ACTIONS.join(', ')}.`),
});

export type MlActionRequest = v.InferOutput<typeof schema>;

/** Makes, starts, stops or deletes one thing of Elastic ML, with the rights of who asks. A refusal is an answer, not an error. */
export const mlActionEndpoint: Endpoint<MlActionRequest, MlOutcome> = {
  method: 'post',
  path: '/internal/mesh_observability/ml_action',
  needs: 'machineLearning',
  parseRequest: (input) => parseWith(schema, input),
};
