import type { Edge, EdgeId } from '../../../common/domain/edge';
import type { ServiceMap } from '../../../common/domain/service_map';
import type { FrameCounts } from '../../../common/domain/traffic_frames';
import { ratio } from '../../../common/domain/units';
import { errorTone } from '../../components/error_tone';
import type { ReplayData } from './replay_data';

/** silent: nothing was logged, which is not the same as nothing having failed. unknown: the lines do not tell. */
export type CellTone = 'silent' | 'unknown' | 'fine' | 'warning' | 'danger';

export interface StripRow {
  edge: Edge;
  cells: CellTone[];
  /** The frame with most failures, and their share; undefined when none failed. */
  worst?: { frame: number; ratio: number };
}

/** Rows besides that of the whole mesh. */
const MOST = 3;

export function toCells({ lines, judged, failed }: FrameCounts): CellTone[] {
  return lines.map((count, frame) => {
    const known = judged[frame] ?? 0;
    if (count === 0) return 'silent';
    return known === 0 ? 'unknown' : (errorTone(ratio((failed[frame] ?? 0) / known)) ?? 'fine');
  });
}

/** The edges on which most failed, worst first. */
export function toStripRows({ edges: all }: ServiceMap, { edges }: ReplayData): StripRow[] {
  const failedOf = (id: EdgeId) => (edges.get(id)?.failed ?? []).reduce((sum, count) => sum + count, 0);
  return all
    .map((edge) => ({ edge, failed: failedOf(edge.id) }))
    .filter(({ failed }) => failed > 0)
    .sort((a, b) => b.failed - a.failed)
    .slice(0, MOST)
    .flatMap(({ edge }) => {
      const counts = edges.get(edge.id);
      return counts ? [{ edge, cells: toCells(counts), ...worstOf(counts) }] : [];
    });
}

function worstOf({ judged, failed }: FrameCounts): Pick<StripRow, 'worst'> {
  const [frame] = [...failed.keys()].sort((a, b) => (failed[b] ?? 0) - (failed[a] ?? 0));
  const known = frame === undefined ? 0 : (judged[frame] ?? 0);
  return frame !== undefined && known > 0 ? { worst: { frame, ratio: (failed[frame] ?? 0) / known } } : {};
}
