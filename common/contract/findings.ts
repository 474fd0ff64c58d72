import * as v from 'valibot';
import type { Findings } from '../domain/anomaly';
import { HIDEABLE } from '../domain/hideable';
import type { Endpoint } from './endpoint';
import { parseTimed } from './parse_with';
import { timeRangeEntries } from './time_range_schema';

const HIDE_MESSAGE = `must be a list of ${HIDEABLE.join(', ')}.`;

const schema = v.strictObject({
  ...timeRangeEntries,
  hide: v.optional(v.array(v.picklist(HIDEABLE, HIDE_MESSAGE), HIDE_MESSAGE), []),
  /** Scores over time as well: a map does not need them. */
  lanes: v.optional(v.boolean('must be true or false.'), false),
});

export type FindingsRequest = v.InferOutput<typeof schema>;

export const findingsEndpoint: Endpoint<FindingsRequest, Findings> = {
  method: 'post',
  path: '/internal/mesh_observability/findings',
  parseRequest: (input) => parseTimed(schema, input),
};
