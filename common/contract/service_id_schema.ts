import * as v from 'valibot';
import type { ServiceId } from '../domain/service';

/** The id of a service, as the map gives it. */
export const serviceId = v.pipe(
  v.string('must be the id of a service, as the map gives it.'),
  v.minLength(1, 'must be the id of a service, as the map gives it.'),
  v.maxLength(100_000, 'takes at most 100,000 characters.'),
  v.transform((id) => id as ServiceId),
);
