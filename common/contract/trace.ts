import * as v from 'valibot';
import type { Trace } from '../domain/trace';
import { traceId } from '../domain/trace';
import type { Endpoint } from './endpoint';
import { parseWith } from './parse_with';
import { instant } from './time_range_schema';

const LONGEST_ID = 128;

const schema = v.strictObject({
  id: v.pipe(
    v.string('must be a trace id.'),
    v.trim(),
    v.minLength(1, 'must be a trace id.'),
    v.maxLength(LONGEST_ID, 'takes at most 128 characters.'),
    v.transform(traceId),
  ),
  /** When somebody saw it: narrows the search for its lines, and tells a trace that is too old from one that was not sampled. */
  at: v.optional(instant),
});

export type TraceRequest = v.InferOutput<typeof schema>;

export const traceEndpoint: Endpoint<TraceRequest, Trace> = {
  method: 'get',
  path: '/internal/mesh_observability/trace',
  parseRequest: (input) => parseWith(schema, input),
};
