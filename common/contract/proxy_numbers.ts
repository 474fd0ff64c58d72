import * as v from 'valibot';
import type { ProxyNumbers } from '../domain/proxy_numbers';
import type { ServiceId } from '../domain/service';
import type { Endpoint } from './endpoint';
import { parseTimed } from './parse_with';
import { timeRangeEntries } from './time_range_schema';

const id = v.pipe(
  v.string('must be the id of a service, as the service map gives it.'),
  v.minLength(1, 'must be the id of a service, as the service map gives it.'),
  v.maxLength(100_000, 'takes at most 100,000 characters.'),
  v.transform((value) => value as ServiceId),
);

const schema = v.pipe(
  v.strictObject({
    ...timeRangeEntries,
    source: v.optional(id),
    destination: v.optional(id),
    service: v.optional(id),
  }),
  v.forward(
    v.check(
      ({ source, destination, service }) =>
        service === undefined
          ? source !== undefined && destination !== undefined
          : source === undefined && destination === undefined,
      'takes either a service, or the source and the destination of an edge.',
    ),
    ['service'],
  ),
);

/** Either a service, or both ends of an edge. */
export type ProxyNumbersRequest = v.InferOutput<typeof schema>;

export const proxyNumbersEndpoint: Endpoint<ProxyNumbersRequest, ProxyNumbers> = {
  method: 'post',
  path: '/internal/mesh_observability/proxy_numbers',
  parseRequest: (input) => parseTimed(schema, input),
};
