import { aMapDraft, anEdgeKey, aPeerKey, aServiceKey } from '../../../test/builders/a_map_draft';
import type { Rows } from '../../../test/builders/a_map_draft';
import { aTrafficRow, someCounts } from '../../../test/builders/a_traffic_row';
import type { RawFigures } from '../../queries/traffic_figures';
import { calleeSide } from './callee_side';
import { hiddenErrors } from './hidden_errors';

/** Hidden errors of the service b and of the edges to it. */
function hidden(rows: Rows, patch: Parameters<typeof aMapDraft>[1] = {}) {
  const draft = aMapDraft(rows, patch);
  calleeSide.enrich(draft);
  hiddenErrors.enrich(draft);
  const service = [...draft.services.values()].find(({ name }) => name === 'b')?.hiddenErrors;
  const edges = [...draft.edges.values()].map(
    ({ hiddenErrors: count, caller }) => count ?? caller.missing.find(({ figure }) => figure === 'hiddenErrors')?.reason,
  );
  return { service, edges };
}
const sent = (source: string, counts: RawFigures) => aTrafficRow(anEdgeKey(source, 'b'), counts);
const received = (counts: RawFigures) => aTrafficRow(aServiceKey('b'), counts, 1);

describe('hiddenErrors', () => {
  it('are errors that the callee answered and its caller did not see', () => {
    const rows = { caller: [sent('a', someCounts(100))], callee: [received(someCounts(115, { failed: 15 }))] };
    expect(hidden(rows)).toEqual({ service: 15, edges: [15] });
  });

  it('are none when the caller saw them all, retried or not', () => {
    const failed = someCounts(100, { failed: 20 });
    expect(hidden({ caller: [sent('a', failed)], callee: [received(failed)] })).toEqual({ service: 0, edges: [0] });
  });

  it('are what retries added when the caller saw the last attempt fail', () => {
    const rows = { caller: [sent('a', someCounts(100, { failed: 100 }))], callee: [received(someCounts(300, { failed: 300 }))] };
    expect(hidden(rows)).toEqual({ service: 200, edges: [200] });
  });

  it('are not made of failures to reach the callee, which it never answered', () => {
    const caller = [sent('a', someCounts(100, { answered: 60, failed: 40 }))];
    expect(hidden({ caller, callee: [received(someCounts(60))] })).toEqual({ service: 0, edges: [0] });
  });

  it('are not overstated by lines that reached nobody without failing (404 NR, clients that left)', () => {
    // 10 errors that the caller saw, and 10 lines with neither an upstream nor an error.
    const caller = [sent('a', someCounts(100, { answered: 90, failed: 10, judged: 100 }))];
    const callee = [received(someCounts(90, { failed: 10 }))];
    expect(hidden({ caller, callee })).toEqual({ service: 0, edges: [0] });
  });

  it('are not overstated by lines that do not tell whether they failed: the caller may have seen those', () => {
    const caller = [sent('a', someCounts(100, { judged: 88, failed: 1 }))];
    expect(hidden({ caller, callee: [received(someCounts(100, { failed: 13 }))] })).toEqual({ service: 0, edges: [0] });
  });

  it('stand on the service, where its callers cannot be told apart', () => {
    const caller = [sent('a', someCounts(100, { failed: 3 })), sent('c', someCounts(50))];
    const rows = { caller, callee: [received(someCounts(160, { failed: 13 }))] };
    expect(hidden(rows)).toEqual({ service: 10, edges: ['several_callers', 'several_callers'] });
  });

  it('stand on the edges whose callers mTLS proved', () => {
    const rows = {
      caller: [sent('a', someCounts(100)), sent('c', someCounts(50))],
      callee: [received(someCounts(160, { failed: 10 }))],
      peer: [aTrafficRow(aPeerKey('b', 'a'), someCounts(110, { failed: 10 })), aTrafficRow(aPeerKey('b', 'c'), someCounts(50))],
    };
    expect(hidden(rows)).toEqual({ service: 10, edges: [10, 0] });
  });

  it('are not known of a service that strangers call: they may have seen every error', () => {
    const rows = { caller: [sent('a', someCounts(100))], callee: [received(someCounts(300, { failed: 30 }))] };
    expect(hidden(rows)).toEqual({ service: undefined, edges: ['callers_outside_mesh'] });
  });

  it('are not known when one caller does not log what it saw', () => {
    const caller = [sent('a', someCounts(100)), sent('c', someCounts(100, { judged: 0, failed: 0 }))];
    const callee = [received(someCounts(200, { failed: 30 }))];
    expect(hidden({ caller, callee }).service).toBeUndefined();
  });

  it('are not known without statuses on both sides', () => {
    const silent = someCounts(100, { judged: 0, failed: 0 });
    expect(hidden({ caller: [sent('a', silent)], callee: [received(someCounts(100))] }).edges).toEqual(['status_not_logged']);
    expect(hidden({ caller: [sent('a', someCounts(100))], callee: [received(silent)] })).toEqual({
      service: undefined,
      edges: ['status_not_logged'],
    });
  });

  it('are not known when lines are missing', () => {
    const rows = {
      caller: [sent('a', someCounts(50))],
      callee: [received(someCounts(50, { failed: 15 }))],
      peer: [aTrafficRow(aPeerKey('b', 'a'), someCounts(50, { failed: 15 }))],
    };
    for (const incomplete of ['answer_incomplete', 'role_limited'] as const)
      expect(hidden(rows, { incomplete })).toEqual({ service: undefined, edges: [incomplete] });
  });

  it('are not known of a service that nobody calls', () => {
    expect(hidden({ callee: [received(someCounts(9, { failed: 9 }))] })).toEqual({ service: undefined, edges: [] });
  });

  it('say why, as the callee’s side does', () => {
    expect(hidden({ caller: [sent('a', someCounts(100))] }).edges).toEqual(['inbound_not_logged']);
  });
});
