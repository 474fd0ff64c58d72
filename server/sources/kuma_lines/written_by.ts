import type { LineWriter } from '../../../common/domain/lines_around';
import type { Predicate } from '../predicate';

/** Searchable names of the fields that tell a proxy. */
interface WriterFields {
  source: string;
  destination: string;
  sourceAddress?: string;
  workload?: string;
}

/**
 * Lines of one proxy. It writes its own address as the source's, on lines of both directions: see docs/adr/0044-lines-around-a-line.md. A format without
 * addresses tells the service of a caller, and the instance of a callee.
 */
export function writtenBy({ direction, ...line }: LineWriter, fields: WriterFields): Predicate | undefined {
  const is = (field: string | undefined, value: string | undefined): Predicate[] =>
    field === undefined || value === undefined ? [] : [{ is: field, anyOf: [value] }];
  const address = is(fields.sourceAddress, line.sourceAddress);
  const workload = is(fields.workload, line.workload);
  if (address.length > 0) return { all: [...address, ...workload] };
  const isInbound = direction === 'inbound' || (direction === undefined && line.source === 'unknown');
  const end = isInbound ? is(fields.destination, line.destination) : is(fields.source, line.source);
  return end.length + workload.length > 0 ? { all: [...workload, ...end] } : undefined;
}
