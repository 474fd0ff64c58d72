import type { CoverageNote } from '../../common/domain/coverage';
import { logstash, templated, unprepared } from '../../test/builders/a_field_catalogue';
import type { Mapping } from '../../test/builders/a_field_catalogue';
import { aMapDraft, anEdgeKey, aServiceKey } from '../../test/builders/a_map_draft';
import { aReader } from '../../test/builders/a_reader';
import { aTrafficRow, someCounts } from '../../test/builders/a_traffic_row';
import type { CollectedTraffic } from './collect_traffic';
import { toCoverageNotes } from './to_coverage_notes';

const request = { from: 0, to: 1, mesh: [], zone: [], namespace: [], text: '', hide: [] } as unknown as Parameters<
  typeof toCoverageNotes
>[0];
const healthy = aMapDraft({
  caller: [aTrafficRow(anEdgeKey('a', 'b'))],
  callee: [aTrafficRow(aServiceKey('b'), someCounts(), 1)],
}).traffic;

const notes = (patch: Partial<CollectedTraffic> = {}, mapping: Mapping = templated, hide: Array<'probes' | 'passthrough'> = []) =>
  toCoverageNotes({ ...request, hide }, aReader(mapping), { ...healthy, ...patch });
const silent = { ...healthy.caller, rows: [aTrafficRow(anEdgeKey('a', 'b'), someCounts(9, { judged: 0, http: 0 }))] };
const silentCallee = { ...healthy.callee, rows: [], lines: 0 };

describe('toCoverageNotes', () => {
  it('has nothing to say of a whole answer from a prepared index', () => {
    expect(notes()).toEqual([]);
  });

  it.each<[string, CoverageNote[], CoverageNote]>([
    ['cut edges', notes({ caller: { ...healthy.caller, cut: true } }), { code: 'edges_cut', shown: 1 }],
    ['cut services', notes({ callee: { ...healthy.callee, cut: true } }), { code: 'services_cut', shown: 1 }],
    ['nameless lines', notes({ namelessLines: 3 }), { code: 'lines_without_names', lines: 3 }],
    ['unattributed lines', notes({ unattributedLines: 4 }), { code: 'inbound_not_attributed', lines: 4 }],
    ['parts', notes({ withoutLatency: 5 }), { code: 'too_many_parts', groups: 5 }],
    [
      'unreadable durations of both sides',
      notes({ caller: { ...healthy.caller, unreadableDurations: 1 }, callee: { ...healthy.callee, unreadableDurations: 2 } }),
      { code: 'durations_unreadable', lines: 3 },
    ],
    ['no inbound lines', notes({ callee: silentCallee }), { code: 'inbound_not_logged' }],
    ['probes that cannot be told', notes({}, unprepared, ['probes']), { code: 'probes_unknown' }],
    ['no status', notes({ caller: silent, callee: silentCallee }), { code: 'status_not_logged' }],
    ['neither status nor flags', notes({ caller: silent, callee: silentCallee }), { code: 'answered_by_address_only' }],
    [
      'what costs more than it should',
      notes({}, logstash),
      { code: 'read_from_source', fields: ['duration_millis', 'bytes_received', 'bytes_sent', 'start_time'] },
    ],
    [
      'no start',
      notes({}, Object.fromEntries(Object.entries(templated).filter(([field]) => field !== 'start_time'))),
      { code: 'arrival_time' },
    ],
  ])('tells %s', (_, told, note) => {
    expect(told).toContainEqual(note);
  });

  it('does not say that only the address tells where flags are logged', () => {
    const told = notes({ caller: { ...silent, flaggedLines: 9 }, callee: silentCallee });
    expect(told).not.toContainEqual({ code: 'answered_by_address_only' });
  });

  it('speaks of no format when there are no lines', () => {
    const none = { ...healthy.caller, rows: [], lines: 0 };
    expect(notes({ caller: none, callee: silentCallee })).toEqual([]);
  });

  it('does not miss probes where it can tell them', () => {
    expect(notes({}, templated, ['probes'])).toEqual([]);
  });
});
