import type { AccessLogReader } from '../../server/sources/source';
import { detectAccessLogs } from '../../server/sources/detect';
import type { Mapping } from './a_field_catalogue';
import { aFieldCatalogue } from './a_field_catalogue';

/** The reader of one index, `logs`, that maps its fields so. */
export function aReader(mapping: Mapping): AccessLogReader {
  const { reader } = detectAccessLogs(aFieldCatalogue({ logs: mapping }));
  if (!reader) throw new Error('No index of these holds access logs.');
  return reader;
}
