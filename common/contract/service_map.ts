import * as v from 'valibot';
import type { ServiceMap } from '../domain/service_map';
import type { Hideable } from '../domain/hideable';
import { HIDEABLE } from '../domain/hideable';
import type { Endpoint } from './endpoint';
import { parseTimed } from './parse_with';
import { timeRangeEntries } from './time_range_schema';

/** A query parameter that may be given once or several times. */
const names = v.optional(
  v.pipe(
    v.union(
      [
        v.array(v.string()),
        v.pipe(
          v.string(),
          v.transform((value) => [value]),
        ),
      ],
      'must be text, or a list of texts.',
    ),
    v.maxLength(100, 'takes at most 100 values.'),
    v.everyItem((value) => value.length <= 1024, 'takes texts of at most 1,024 characters.'),
  ),
  [],
);

const schema = v.strictObject({
  ...timeRangeEntries,
  mesh: names,
  zone: names,
  namespace: names,
  text: v.optional(v.pipe(v.string('must be text.'), v.maxLength(1024, 'takes at most 1,024 characters.'), v.trim()), ''),
  hide: v.pipe(
    names,
    v.everyItem((value) => (HIDEABLE as readonly string[]).includes(value), `takes ${HIDEABLE.join(' or ')}.`),
    v.transform((values) => values as Hideable[]),
  ),
});

/** Empty lists and text mean: no filter. */
export type ServiceMapRequest = v.InferOutput<typeof schema>;

export const serviceMapEndpoint: Endpoint<ServiceMapRequest, ServiceMap> = {
  method: 'get',
  path: '/internal/mesh_observability/service_map',
  parseRequest: (input) => parseTimed(schema, input),
};
