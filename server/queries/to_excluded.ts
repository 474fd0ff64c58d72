import type { Predicate } from '../sources/predicate';
import type { AccessLogReader } from '../sources/source';

/** Lines that are left out of every figure: health checks, where they are to be hidden and can be told. */
export function toExcluded(hide: readonly string[], reader: AccessLogReader): Predicate[] {
  return hide.includes('probes') && reader.is.probe ? [reader.is.probe] : [];
}
