import { aMapDraft, anEdgeKey, aServiceKey } from '../../../test/builders/a_map_draft';
import { aTrafficRow, someCounts } from '../../../test/builders/a_traffic_row';
import type { RawFigures } from '../../queries/traffic_figures';
import { calleeSide } from './callee_side';
import { networkGap } from './network_gap';

function gapOf(sent: RawFigures, received?: RawFigures) {
  const callee = received ? [aTrafficRow(aServiceKey('b'), received, 1)] : [];
  const draft = aMapDraft({ caller: [aTrafficRow(anEdgeKey('a', 'b'), sent)], callee });
  calleeSide.enrich(draft);
  networkGap.enrich(draft);
  const [edge] = draft.edges.values();
  return edge;
}
const p50 = (value: number, p95 = 99) => someCounts(100, { percentiles: { p50: value, p95, p99: 999 } });
const whyNot = (edge: ReturnType<typeof gapOf>) => edge?.caller.missing.find(({ figure }) => figure === 'gap')?.reason;

describe('networkGap', () => {
  it('is the caller’s median minus the callee’s', () => {
    expect(gapOf(p50(12), p50(9))?.gap).toBe(3);
    expect(gapOf(p50(9), p50(9))?.gap).toBe(0);
  });

  it('is unknown without either side', () => {
    const { percentiles: _, ...untimed } = someCounts();
    const edges = [gapOf(p50(12)), gapOf(untimed, p50(9)), gapOf(p50(12), untimed)];
    for (const edge of edges) expect(edge).not.toHaveProperty('gap');
    expect(edges.map(whyNot)).toEqual(['inbound_not_logged', 'duration_unreadable', 'duration_unreadable']);
  });

  it.each([
    ['slow requests as well as the usual ones', p50(60, 560), p50(10, 510), 50],
    ['half of them, so that p95 shows more of it', p50(60, 560), p50(10, 460), 50],
    ['next to nothing', p50(12, 568), p50(9, 564), 3],
    ['a small share of the median', p50(362, 568), p50(352, 568), 10],
  ])('is believed where it takes from %s', (_, sent, received, gap) => {
    expect(gapOf(sent, received)?.gap).toBe(gap);
  });

  it('is not told where fast and slow requests are mixed', () => {
    for (const edge of [gapOf(p50(362, 568), p50(92, 564)), gapOf(p50(92, 568), p50(362, 568))]) {
      expect(edge).not.toHaveProperty('gap');
      expect(whyNot(edge)).toBe('latencies_mixed');
    }
  });
});
