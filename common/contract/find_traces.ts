import * as v from 'valibot';
import type { FoundTraces } from '../domain/trace';
import type { Endpoint } from './endpoint';
import { parseTimed } from './parse_with';
import { STATUS } from '../domain/trace';
import { serviceId } from './service_id_schema';
import { timeRangeEntries } from './time_range_schema';

const DAY = 24 * 60 * 60 * 1000;

const part = v.optional(v.pipe(v.string('must be text.'), v.maxLength(1024, 'takes at most 1,024 characters.'), v.trim()), '');
const duration = v.optional(
  v.pipe(
    v.number('must be a number of milliseconds.'),
    v.check((value) => value >= 0 && value <= DAY, 'must be from 0 to 86,400,000 milliseconds.'),
  ),
);

const status = v.optional(
  v.pipe(
    v.string('must be a status as 503, or a class of them as 5xx.'),
    v.regex(STATUS, 'must be a status as 503, or a class of them as 5xx.'),
    v.toLowerCase(),
  ),
);

const schema = v.strictObject({
  ...timeRangeEntries,
  source: v.optional(serviceId),
  destination: v.optional(serviceId),
  atLeast: duration,
  below: duration,
  status,
  onlyFailed: v.optional(v.boolean('must be true or false.'), false),
  path: part,
  text: part,
});

/** Both ends: the calls of an edge. One: those of a service. None: where traces begin. Durations are of that call, not of the trace. */
export type FindTracesRequest = v.InferOutput<typeof schema>;

export const findTracesEndpoint: Endpoint<FindTracesRequest, FoundTraces> = {
  method: 'post',
  path: '/internal/mesh_observability/find_traces',
  parseRequest: (input) => parseTimed(schema, input),
};
