import type { ServiceIdentity } from '../../../common/domain/service';
import { clusterNamesOf, serviceNamesOf, workloadPrefixOf } from '../kuma_names/names_of';
import { named } from '../named';
import type { Predicate } from '../predicate';
import { NOTHING } from '../predicate';

export const isOneOf = (field: string | undefined, ...values: string[]): Predicate =>
  field === undefined ? NOTHING : { is: field, anyOf: values };

export const has = (field: string | undefined): Predicate => (field === undefined ? NOTHING : { has: field });

/** A span tells its workload in full since Kuma 3; before, and for applications, only a name. */
export function writtenBy(
  service: ServiceIdentity,
  fields: { workload: string | undefined; service: string | undefined },
): Predicate {
  const prefix = workloadPrefixOf(service);
  const byName: Predicate = fields.service ? named(fields.service, serviceNamesOf(service)) : NOTHING;
  if (fields.workload === undefined || prefix === undefined) return byName;
  return { any: [{ starts: fields.workload, with: prefix }, { all: [{ not: { has: fields.workload } }, byName] }] };
}

export const calling = (service: ServiceIdentity, cluster: string | undefined): Predicate =>
  cluster === undefined ? NOTHING : named(cluster, clusterNamesOf(service));

/** Text or number, one status or a hundred: of a text its first digit tells the hundred. */
export function withStatus(
  status: string | undefined,
  isNumber: boolean,
  { from, below }: { from: number; below: number },
): Predicate {
  if (status === undefined) return NOTHING;
  if (isNumber) return { within: status, from, below };
  return below - from === 1 ? isOneOf(status, String(from)) : { starts: status, with: String(from / 100) };
}

/** Statuses are text in most indices: five hundreds begin with a 5. Without a status the tracer's opinion counts. */
export function failed(status: string | undefined, isNumber: boolean, opinion: Predicate): Predicate {
  if (status === undefined) return opinion;
  const byStatus: Predicate = isNumber ? { within: status, from: 500, below: 600 } : { starts: status, with: '5' };
  return { any: [byStatus, { all: [{ not: { has: status } }, opinion] }] };
}
