import type { AccessLogReader } from '../source';
import type { Predicate } from '../predicate';
import { EVERYTHING, NOTHING } from '../predicate';
import { ABSENT, PROBE_AGENTS, UNREACHED_FLAGS } from './line_values';

/** Searchable names of the fields that predicates need; undefined where no index has the field. */
export interface PredicateFields {
  source: string;
  destination: string;
  duration: string;
  sourceAddress?: string;
  destinationAddress?: string;
  workload?: string;
  direction?: string;
  method?: string;
  protocol?: string;
  status?: string;
  flags?: string;
  userAgent?: string;
}

const present = (field: string | undefined): Predicate =>
  field === undefined ? NOTHING : { all: [{ has: field }, { not: { is: field, anyOf: [ABSENT, ''] } }] };

const isDirection = (field: string | undefined, value: string): Predicate =>
  field === undefined ? NOTHING : { is: field, anyOf: [value, value.toLowerCase()] };

/**
 * Inbound lines of a format without direction: nobody is named as source, and the receiver is an instance (3.x)
 * or the upstream is the proxy's own application.
 */
function ghost(fields: PredicateFields): Predicate {
  const toOwnApplication: Predicate[] = fields.destinationAddress
    ? ['127.0.0.1:', '[::1]:', '127.0.0.6:'].map((prefix) => ({ starts: fields.destinationAddress as string, with: prefix }))
    : [];
  return {
    all: [
      { is: fields.source, anyOf: ['unknown', ABSENT] },
      { any: [{ starts: fields.destination, with: 'kri_dp_' }, ...toOwnApplication] },
    ],
  };
}

/** Names that are too long for the index are not in it; the line is one all the same, and must be counted. */
function anonymous({ duration, sourceAddress }: PredicateFields): Predicate[] {
  return sourceAddress ? [{ all: [{ has: duration }, { has: sourceAddress }] }] : [];
}

export function buildPredicates(fields: PredicateFields): AccessLogReader['is'] {
  const isInbound: Predicate = {
    any: [isDirection(fields.direction, 'INBOUND'), { all: [{ not: present(fields.direction) }, ghost(fields)] }],
  };
  const unreached: Predicate = fields.flags ? { tokens: fields.flags, anyOf: UNREACHED_FLAGS } : NOTHING;
  // Only requests have a method and a protocol. Lines of a format without them tell nothing by their absence.
  const requestFields = [fields.method, fields.protocol].filter((field) => field !== undefined);
  const http: Predicate = { any: requestFields.map(present) };
  const witnesses = [...requestFields, ...(fields.status ? [fields.status] : []), ...(fields.flags ? [fields.flags] : [])];
  return {
    line: { any: [{ has: fields.source }, { has: fields.destination }, ...anonymous(fields)] },
    inbound: isInbound,
    outbound: { not: isInbound },
    // A format without the address cannot tell who was never reached: all count.
    answered: { all: [fields.destinationAddress ? present(fields.destinationAddress) : EVERYTHING, { not: unreached }] },
    named: fields.workload ? { starts: fields.workload, with: 'kri_wl_' } : NOTHING,
    unreached,
    http,
    tcp:
      requestFields.length + (fields.status ? 1 : 0) === 0
        ? NOTHING
        : { all: [{ not: http }, { any: witnesses.map((has) => ({ has })) }] },
    ...(fields.userAgent
      ? { probe: { any: PROBE_AGENTS.map((agent): Predicate => ({ starts: fields.userAgent as string, with: agent })) } }
      : {}),
  };
}
