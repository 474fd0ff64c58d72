import * as v from 'valibot';
import type { RuleKind, RuleParamsOf } from '../domain/alert_rule';
import { PERCENTILES } from '../domain/alert_rule';
import { SEVERITIES } from '../domain/anomaly';
import { HIDEABLE } from '../domain/hideable';
import type { ServiceId } from '../domain/service';
import { milliseconds, ratio } from '../domain/units';
import type { Parsed } from './endpoint';
import { parseWith } from './parse_with';

const DAY_IN_MINUTES = 24 * 60;
/** A day in milliseconds: nobody waits longer for an answer. */
const LONGEST = 86_400_000;

const name = v.pipe(
  v.string('must be text.'),
  v.minLength(1, 'must not be empty.'),
  v.maxLength(1_024, 'takes at most 1,024 characters.'),
);
/** Six parts of at most 200 characters, each of which may be escaped. */
const id = v.pipe(
  v.string('must be text.'),
  v.minLength(1, 'must not be empty.'),
  v.maxLength(4_000, 'takes at most 4,000 characters.'),
);
const whole = (least: number, most: number, what: string) => {
  const message = `must be a whole number from ${least.toLocaleString('en')} to ${most.toLocaleString('en')} (${what}).`;
  return v.pipe(v.number(message), v.integer(message), v.minValue(least, message), v.maxValue(most, message));
};

const service = v.pipe(
  v.strictObject({
    id,
    kind: v.picklist(['service', 'external', 'passthrough', 'unidentified'], 'must be a kind of service.'),
    name,
    mesh: v.optional(name),
    zone: v.optional(name),
    namespace: v.optional(name),
    port: v.optional(whole(0, 65_535, 'port')),
  }),
  v.transform(({ id: known, ...rest }) => ({ ...rest, id: known as ServiceId })),
);

const scope = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('edge'), source: service, destination: service }),
    v.strictObject({ kind: v.literal('service'), service }),
    v.strictObject({ kind: v.literal('mesh'), mesh: v.optional(name) }),
  ],
  'must be an edge, a service or a mesh.',
);

const watched = {
  scope,
  windowMinutes: whole(1, DAY_IN_MINUTES, 'minutes'),
  hide: v.optional(v.array(v.picklist(HIDEABLE, `must be a list of ${HIDEABLE.join(', ')}.`)), []),
};
const minRequests = whole(1, 1_000_000, 'requests');
const severity = v.picklist(SEVERITIES, `must be one of ${SEVERITIES.join(', ')}.`);
const threshold = v.pipe(whole(1, LONGEST, 'milliseconds'), v.transform(milliseconds));

const RATIO_MESSAGE = 'must be a number above 0 and at most 1.';
const above0 = v.pipe(
  v.number(RATIO_MESSAGE),
  v.minValue(0.000_1, RATIO_MESSAGE),
  v.maxValue(1, RATIO_MESSAGE),
  v.transform(ratio),
);

const schemas = {
  edgeLatency: v.strictObject({
    ...watched,
    percentile: v.picklist(PERCENTILES, `must be one of ${PERCENTILES.join(', ')}.`),
    condition: v.variant(
      'kind',
      [v.strictObject({ kind: v.literal('above'), threshold }), v.strictObject({ kind: v.literal('above_usual'), severity })],
      'must be above (with a threshold) or above_usual (with a severity).',
    ),
    minRequests,
  }),
  edgeErrors: v.strictObject({
    ...watched,
    measure: v.picklist(['ratio', 'hidden'], 'must be ratio or hidden.'),
    threshold: above0,
    minRequests,
  }),
  edgeTraffic: v.strictObject({
    ...watched,
    when: v.picklist(['quiet', 'new'], 'must be quiet or new.'),
    lookbackHours: whole(1, 24 * 30, 'hours'),
  }),
  meshAnomaly: v.strictObject({ ...watched, severity, includeKnown: v.optional(v.boolean('must be true or false.'), false) }),
} satisfies { [Kind in RuleKind]: v.GenericSchema<unknown, RuleParamsOf[Kind]> };

/** What a form, a saved rule or anybody's request says about a rule: the form, Kibana, the preview and the executor all read it with this. */
export function parseRuleParams<Kind extends RuleKind>(kind: Kind, input: unknown): Parsed<RuleParamsOf[Kind]> {
  return parseWith(schemas[kind] as unknown as v.GenericSchema<unknown, RuleParamsOf[Kind]>, input);
}
