import type { EdgeId, RawKey } from '../../../common/domain/edge';
import type { ServiceMap } from '../../../common/domain/service_map';
import type { FrameCounts, TrafficFrames } from '../../../common/domain/traffic_frames';

/** Frames by the edges of a map. */
export interface ReplayData {
  frames: TrafficFrames;
  edges: ReadonlyMap<EdgeId, FrameCounts>;
  /** All edges of the map together. */
  total: FrameCounts;
  /** Traffic of this time on edges that the map does not have: they cannot be shown on it. */
  strangers: { keys: number; lines: number };
}

const COUNTS = ['lines', 'answered', 'judged', 'failed'] as const;
const keyText = (key: RawKey) => JSON.stringify(key);

/** An edge can have several keys; their counts add up. */
export function toReplayData(map: ServiceMap, frames: TrafficFrames): ReplayData {
  const edgeOf = new Map(map.edges.flatMap(({ id, parts }) => parts.map((part) => [keyText(part), id] as const)));
  const edges = new Map<EdgeId, FrameCounts>();
  const total = noCounts(frames.starts.length);
  const strangers = { keys: 0, lines: 0 };
  for (const { key, ...counts } of frames.rows) {
    const id = edgeOf.get(keyText(key));
    if (id === undefined) {
      strangers.keys += 1;
      strangers.lines += counts.lines.reduce((sum, lines) => sum + lines, 0);
      continue;
    }
    const known = edges.get(id) ?? noCounts(frames.starts.length);
    add(known, counts);
    add(total, counts);
    edges.set(id, known);
  }
  return { frames, edges, total, strangers };
}

function noCounts(frames: number): FrameCounts {
  const none = () => new Array<number>(frames).fill(0);
  return { lines: none(), answered: none(), judged: none(), failed: none() };
}

function add(sum: FrameCounts, counts: FrameCounts): void {
  for (const name of COUNTS) counts[name].forEach((count, frame) => (sum[name][frame] = (sum[name][frame] ?? 0) + count));
}
