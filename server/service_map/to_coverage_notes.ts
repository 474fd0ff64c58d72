import type { ServiceMapRequest } from '../../common/contract/service_map';
import type { CoverageNote } from '../../common/domain/coverage';
import type { AccessLogReader } from '../sources/source';
import type { CollectedTraffic } from './collect_traffic';

/** What limits the figures of this map, as facts of the format and of this answer. */
export function toCoverageNotes(request: ServiceMapRequest, reader: AccessLogReader, traffic: CollectedTraffic): CoverageNote[] {
  const { unprepared, time, is } = reader;
  const { caller, callee } = traffic;
  // A template maps every field there could be; only lines tell which are filled.
  const hasStatus =
    reader.fields.status !== undefined && [...caller.rows, ...callee.rows].some(({ figures }) => figures.http + figures.tcp > 0);
  const unreadable = caller.unreadableDurations + callee.unreadableDurations;
  const notes: Array<CoverageNote | false> = [
    caller.cut && { code: 'edges_cut', shown: traffic.edges.size },
    callee.cut && { code: 'services_cut', shown: traffic.callees.size },
    traffic.namelessLines > 0 && { code: 'lines_without_names', lines: traffic.namelessLines },
    traffic.unattributedLines > 0 && { code: 'inbound_not_attributed', lines: traffic.unattributedLines },
    unreadable > 0 && { code: 'durations_unreadable', lines: unreadable },
    traffic.withoutLatency > 0 && { code: 'too_many_parts', groups: traffic.withoutLatency },
    request.hide.includes('probes') && !is.probe && { code: 'probes_unknown' },
    unprepared.length > 0 && { code: 'read_from_source', fields: unprepared },
    time.isArrival && { code: 'arrival_time' },
    caller.lines > 0 && !hasStatus && { code: 'status_not_logged' },
    caller.lines > 0 && !hasStatus && caller.flaggedLines === 0 && { code: 'answered_by_address_only' },
    caller.lines > 0 && callee.lines === 0 && { code: 'inbound_not_logged' },
  ];
  return notes.filter((note) => note !== false);
}
