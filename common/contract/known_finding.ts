import * as v from 'valibot';
import type { FindingId, KnownFinding } from '../domain/anomaly';
import type { Endpoint } from './endpoint';
import { parseWith } from './parse_with';
import { instant } from './time_range_schema';

/** Two names from telemetry, as long as an index holds them. */
const LONGEST_ID = 70_000;

const findingId = v.pipe(
  v.string('must be text.'),
  v.minLength(1, 'must not be empty.'),
  v.maxLength(LONGEST_ID, 'takes at most 70,000 characters.'),
  v.transform((id) => id as FindingId),
);

const schema = v.strictObject({
  findingId,
  /** A time; null takes back what was said. */
  until: v.nullable(instant),
  reason: v.optional(v.pipe(v.string('must be text.'), v.trim(), v.maxLength(1_000, 'takes at most 1,000 characters.')), ''),
});

export type KnownFindingRequest = v.InferOutput<typeof schema>;

/** Says of a finding that it is known until a time, for everybody in the space; or that it is not. Answers with all that are known now. */
export const knownFindingEndpoint: Endpoint<KnownFindingRequest, { known: KnownFinding[] }> = {
  method: 'post',
  path: '/internal/mesh_observability/known_finding',
  needs: 'knownFindings',
  parseRequest: (input) => parseWith(schema, input),
};
