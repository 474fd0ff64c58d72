import * as fc from 'fast-check';
import { templated, unprepared } from '../../test/builders/a_field_catalogue';
import { aPeerKey, aServiceKey, anEdgeKey } from '../../test/builders/a_map_draft';
import { aReader } from '../../test/builders/a_reader';
import { aTrafficRow, someCounts } from '../../test/builders/a_traffic_row';
import type { TrafficRow } from '../queries/traffic_by_key';
import { groupByIdentity } from './group_by_identity';

const rich = aReader(templated);
const classic = aReader(unprepared);
const group = (rows: Partial<Parameters<typeof groupByIdentity>[0]>, reader = rich, addresses: Array<[string, string]> = []) =>
  groupByIdentity({ caller: [], callee: [], peer: [], ...rows }, reader, reader.toAddressBook(addresses));
const callerKey = (source: string | null, destination: string | null, zone: string | null = null) => [
  source,
  destination,
  'default',
  zone,
  null,
  null,
];

describe('groupByIdentity', () => {
  it('makes one edge of several keys, and keeps the keys', () => {
    const keys = ['b_shop_svc_80', 'b_shop_svc_80-de1397ec09e96dfb'].map((raw) => callerKey('a', raw));
    const { edges } = group({ caller: keys.map((key) => aTrafficRow(key)) });
    const [draft] = edges.values();
    expect(edges.size).toBe(1);
    expect(draft).toMatchObject({ parts: keys, figures: { lines: 200 } });
    expect(draft?.figures.percentiles).toBeUndefined();
  });

  it('counts lines that do not say who or whom, and leaves out plumbing', () => {
    const rows = [callerKey(null, 'b'), callerKey('a', '-'), callerKey('a', 'ads_cluster'), callerKey('a', 'b')];
    const { edges, namelessLines } = group({ caller: rows.map((key) => aTrafficRow(key)) });
    expect(edges.size).toBe(1);
    expect(namelessLines).toBe(200);
  });

  it('counts inbound lines that belong to nobody', () => {
    const callee = [
      ['kri_dp_default_z__b-1_main', '10.0.0.2'],
      ['kri_dp_default_z__c-1_main', '10.0.0.3'],
    ];
    const grouped = group({ callee: callee.map((key) => aTrafficRow(key, someCounts(), 1)) }, classic, [['10.0.0.2:80', 'b']]);
    expect([...grouped.callees.keys()]).toEqual(['///b']);
    expect(grouped.unattributedLines).toBe(100);
  });

  it('adds the instances of a service up', () => {
    const callee = ['1', '2', '3'].map((n) => aTrafficRow([`kri_dp_default_z__b-${n}_main`, `10.0.0.${n}`], someCounts(), 1));
    const { callees } = group(
      { callee },
      classic,
      ['1', '2', '3'].map((n) => [`10.0.0.${n}:80`, 'b']),
    );
    expect([...callees.values()]).toEqual([expect.objectContaining({ instances: 3, parts: callee.map(({ key }) => key) })]);
  });

  it('knows a bare name, a workload and a MeshService for one service', () => {
    const grouped = group({
      caller: [aTrafficRow(anEdgeKey('a', 'b')), aTrafficRow(callerKey('b', 'c'))],
      callee: [aTrafficRow(aServiceKey('b'), someCounts(), 2)],
    });
    expect([...grouped.edges.keys()]).toEqual(['default/z//a→default/z//b', 'default/z//b→default///c']);
    expect([...grouped.callees.keys()]).toEqual(['default/z//b']);
  });

  it('keeps a service of one name in two zones twice', () => {
    const { edges } = group({ caller: [aTrafficRow(anEdgeKey('a', 'b', 'z1')), aTrafficRow(anEdgeKey('a', 'b', 'z2'))] });
    expect([...edges.keys()]).toEqual(['default/z1//a→default/z1//b', 'default/z2//a→default/z2//b']);
  });

  it('adds up what one proven caller sent through several keys, and says that percentiles were not asked for', () => {
    const peer = [aPeerKey('b', 'a'), ['kri_wl_default_z__b_x', 'spiffe://default.z.mesh.local/workload/a']];
    const { peers } = group({ peer: peer.map((key) => aTrafficRow(key)) });
    expect([...peers.values()]).toEqual([{ figures: expect.objectContaining({ lines: 200 }), withoutLatency: true }]);
    const [single] = group({ peer: [aTrafficRow(aPeerKey('b', 'a'))] }).peers.values();
    expect(single).toEqual({ figures: someCounts() });
  });

  describe('the zone of a service that spans zones', () => {
    const zoneOf = (rows: Array<[string, string, string | null]>, source: string) => {
      const { edges } = group({ caller: rows.map((key) => aTrafficRow(callerKey(...key))) });
      return [...edges.values()].filter((draft) => draft.source.name === source).map((draft) => draft.source.zone);
    };

    it('is the one in which all its proxies are', () => {
      expect(
        zoneOf(
          [
            ['a', 'b', 'z1'],
            ['a', 'c', 'z1'],
          ],
          'a',
        ),
      ).toEqual(['z1', 'z1']);
    });

    it('is none when they are in two, on one edge or on two', () => {
      expect(
        zoneOf(
          [
            ['a', 'b', 'z1'],
            ['a', 'b', 'z2'],
          ],
          'a',
        ),
      ).toEqual([undefined]);
      expect(
        zoneOf(
          [
            ['a', 'b', 'z1'],
            ['a', 'c', 'z2'],
          ],
          'a',
        ),
      ).toEqual([undefined, undefined]);
      expect(
        zoneOf(
          [
            ['a', 'b', 'z1'],
            ['a', 'b', 'z2'],
            ['a', 'c', 'z1'],
          ],
          'a',
        ),
      ).toEqual([undefined, undefined]);
    });

    it('is not denied by a line that does not say', () => {
      expect(
        zoneOf(
          [
            ['a', 'b', 'z1'],
            ['a', 'b', null],
            ['a', 'b', '-'],
          ],
          'a',
        ),
      ).toEqual(['z1']);
    });
  });

  it('does not depend on the order of rows, and loses no line', () => {
    const name = fc.constantFrom(
      'a',
      'b',
      'c',
      'kri_msvc_default_z1__a_80',
      'kri_msvc_default_z2__a_80',
      'b_n_svc_80',
      'unknown',
      '-',
    );
    const key = fc.tuple(
      name,
      name,
      fc.constantFrom('default', null),
      fc.constantFrom('z1', 'z2', null),
      fc.constant(null),
      fc.constant(null),
    );
    const rows: fc.Arbitrary<TrafficRow[]> = fc
      .uniqueArray(key, { selector: (each) => JSON.stringify(each), maxLength: 12 })
      .map((keys) => keys.map((each, place) => aTrafficRow(each, someCounts(place + 1))));
    const shown = (grouped: ReturnType<typeof group>) =>
      [...grouped.edges]
        .map(([id, { source, destination, figures }]) => JSON.stringify([id, source, destination, figures]))
        .sort();
    fc.assert(
      fc.property(rows, (caller) => {
        const forward = group({ caller });
        expect(shown(forward)).toEqual(shown(group({ caller: [...caller].reverse() })));
        const counted = [...forward.edges.values()].reduce((sum, { figures }) => sum + figures.lines, forward.namelessLines);
        expect(counted).toBe(caller.reduce((sum, { figures }) => sum + figures.lines, 0));
      }),
      { numRuns: 500 },
    );
  });
});
