import type { SourceId } from '../../../common/domain/source_id';
import type { AccessLogSource } from '../source';
import { buildLineReader } from './build_reader';
import type { LineFields } from './line_fields';

/** Lines of Kuma's proxies, whatever the fields are called that hold what they say. */
export function createLineSource(id: SourceId, fields: LineFields): AccessLogSource {
  return {
    id,
    fieldsToLookUp: Object.values(fields).flatMap((name) => [name, `${name}.keyword`]),
    timeFields: { start: fields.startTime, arrival: fields.arrival },
    resolve: (catalogue) => buildLineReader(id, fields, catalogue),
  };
}
