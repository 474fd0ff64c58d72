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
const p50 = (value: number) => someCounts(100, { percentiles: { p50: value, p95: 99, p99: 999 } });

describe('networkGap', () => {
  it('is the caller’s median minus the callee’s', () => {
    expect(gapOf(p50(12), p50(9))?.gap).toBe(3);
    expect(gapOf(p50(9), p50(9))?.gap).toBe(0);
  });

  it('is unknown without either side', () => {
    const { percentiles: _, ...untimed } = someCounts();
    for (const edge of [gapOf(p50(12)), gapOf(untimed, p50(9)), gapOf(p50(12), untimed)]) expect(edge).not.toHaveProperty('gap');
  });
});
