import { unprepared } from '../../../test/builders/a_field_catalogue';
import { aMapDraft, anEdgeKey, aPeerKey, aServiceKey } from '../../../test/builders/a_map_draft';
import type { Rows } from '../../../test/builders/a_map_draft';
import { aReader } from '../../../test/builders/a_reader';
import { aTrafficRow, someCounts } from '../../../test/builders/a_traffic_row';
import { calleeSide } from './callee_side';

/** The edges after the enricher, by the names of their ends. */
function enriched(rows: Rows, patch: Parameters<typeof aMapDraft>[1] = {}) {
  const draft = aMapDraft(rows, patch);
  calleeSide.enrich(draft);
  return Object.fromEntries(
    [...draft.edges.values()].map((edge) => [
      [edge.source, edge.destination].map((id) => draft.services.get(id)?.name).join('→'),
      { callee: edge.callee, why: edge.caller.missing.find(({ figure }) => figure === 'callee')?.reason },
    ]),
  );
}
const edge = (source: string, destination: string, counts = someCounts()) => aTrafficRow(anEdgeKey(source, destination), counts);
const inbound = (name: string, counts = someCounts()) => aTrafficRow(aServiceKey(name), counts, 1);

describe('calleeSide', () => {
  it('stands on the only edge to a service that received what was sent', () => {
    const { 'a→b': found } = enriched({ caller: [edge('a', 'b')], callee: [inbound('b')] });
    expect(found).toMatchObject({ callee: { lines: 100, proof: 'single_caller' }, why: undefined });
  });

  it('stands on no edge to a service with several callers', () => {
    const found = enriched({ caller: [edge('a', 'b'), edge('c', 'b')], callee: [inbound('b', someCounts(200))] });
    for (const each of ['a→b', 'c→b']) expect(found[each]).toEqual({ callee: undefined, why: 'several_callers' });
  });

  it('stands on each edge whose caller mTLS proved, and says nothing of the others', () => {
    const found = enriched({
      caller: [edge('a', 'b', someCounts(30)), edge('c', 'b', someCounts(70))],
      callee: [inbound('b')],
      peer: [aTrafficRow(aPeerKey('b', 'a'), someCounts(30))],
    });
    expect(found['a→b']).toMatchObject({ callee: { lines: 30, proof: 'peer_identity' } });
    expect(found['c→b']).toEqual({ callee: undefined, why: 'several_callers' });
  });

  it('does not stand where others call as well', () => {
    const others = (lines: number) =>
      enriched({ caller: [edge('a', 'b')], callee: [inbound('b', someCounts(lines))] })['a→b']?.why;
    expect(others(150)).toBe('callers_outside_mesh');
    // Both windows cut at slightly different requests.
    expect(others(107)).toBeUndefined();
    expect(others(108)).toBe('callers_outside_mesh');
  });

  it('knows that every retry adds an inbound line', () => {
    const sent = someCounts(100, { failed: 2 });
    const received = someCounts(130, { failed: 32 });
    const { 'a→b': found } = enriched({ caller: [edge('a', 'b', sent)], callee: [inbound('b', received)] });
    expect(found?.callee).toMatchObject({ lines: 130, errors: { count: 32 } });
  });

  it('counts all lines where failure is not known', () => {
    const unknown = (lines: number) => someCounts(lines, { judged: 0, failed: 0 });
    const why = (into: number) =>
      enriched({ caller: [edge('a', 'b', unknown(100))], callee: [inbound('b', unknown(into))] })['a→b']?.why;
    expect(why(100)).toBeUndefined();
    expect(why(130)).toBe('callers_outside_mesh');
  });

  it('says whether inbound lines are not there or only not understood', () => {
    expect(enriched({ caller: [edge('a', 'b')] })['a→b']?.why).toBe('inbound_not_logged');
    const strange = [aTrafficRow(['kri_dp_default_z__b-1_main', '10.0.0.9'])];
    const caller = [aTrafficRow(['a', 'b'])];
    expect(enriched({ caller, callee: strange }, { reader: aReader(unprepared) })['a→b']?.why).toBe('inbound_not_attributed');
  });

  it('proves nothing by counts when lines are missing, but believes mTLS', () => {
    const rows = { caller: [edge('a', 'b'), edge('a', 'c')], callee: [inbound('b')], peer: [aTrafficRow(aPeerKey('c', 'a'))] };
    const found = enriched(rows, { incomplete: 'answer_incomplete' });
    expect(found['a→b']).toEqual({ callee: undefined, why: 'answer_incomplete' });
    expect(found['a→c']?.callee?.proof).toBe('peer_identity');
  });

  it('leaves out percentiles that were not asked for, with the reason', () => {
    const { percentiles: _, ...unasked } = someCounts();
    const peer = [
      aTrafficRow(aPeerKey('b', 'a'), unasked),
      aTrafficRow(['kri_wl_default_z__b_x', aPeerKey('b', 'a')[1]!], unasked),
    ];
    const { 'a→b': found } = enriched({ caller: [edge('a', 'b')], callee: [inbound('b')], peer });
    expect(found?.callee).toMatchObject({ missing: [{ figure: 'latency', reason: 'too_many_parts' }] });
  });
});
