import type { Dimension } from '../../../common/domain/breakdown';
import type { AccessLogReader, DimensionAccess } from '../source';
import { ABSENT } from './line_values';

/** Searchable names of the fields that tell lines apart; undefined where no index has the field. */
export interface DimensionFields {
  method?: string;
  path?: string;
  status?: string;
  flags?: string;
  sourceAddress?: string;
  destination: string;
  destinationAddress?: string;
  zone?: string;
  peer?: string;
}

const TEXT_ABSENT = [ABSENT, ''];
/** Envoy logs 0 for a request without an answer, and for connections. */
const STATUS_ABSENT = [0];

const byText = (...fields: Array<string | undefined>): DimensionAccess => {
  const held = fields.filter((field) => field !== undefined);
  return held.length > 0 ? { fields: held, absent: TEXT_ABSENT } : { lack: 'not_logged' };
};

/** The version of a workload is on no line of this format, with whatever fields it is logged. */
const NO_VERSION: DimensionAccess = { lack: 'not_in_format' };

export function toDimensions(fields: DimensionFields): AccessLogReader['dimensions'] {
  const { method, path, status, flags, zone } = fields;
  const ofBoth: Record<Exclude<Dimension, 'instance' | 'caller'>, DimensionAccess> = {
    operation: path === undefined ? byText(method) : { ...byText(path, method), isPath: true },
    status: status === undefined ? { lack: 'not_logged' } : { fields: [status], absent: STATUS_ABSENT },
    flags: byText(flags),
    zone: byText(zone),
    version: NO_VERSION,
  };
  return {
    caller: { ...ofBoth, instance: byText(fields.destinationAddress), caller: byText(fields.sourceAddress) },
    // The address of an inbound line is the application's own, behind its proxy; the proxy is its destination.
    callee: { ...ofBoth, instance: byText(fields.destination), caller: byText(fields.peer) },
  };
}
