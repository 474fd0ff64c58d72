import type { Edge, MissingFigure, TrafficFigures } from '../../../common/domain/edge';
import type { ServiceMap } from '../../../common/domain/service_map';
import type { TimeRange } from '../../../common/domain/time_range';
import { durationOf } from '../../../common/domain/time_range';
import type { FrameCounts, TrafficFrames } from '../../../common/domain/traffic_frames';
import { epochMs, perSecond, ratio } from '../../../common/domain/units';
import type { ReplayData } from './replay_data';

/** The time that a frame is about; the last ends where time has come to. */
export function frameRange({ starts, interval, range }: TrafficFrames, frame: number): TimeRange {
  const from = starts[frame] ?? range.from;
  return { from, to: epochMs(Math.min(from + interval, range.to)) };
}

/** The same services and edges, with the figures of one moment: nothing moves. What a replay does not count is left out, with why. */
export function toFrameMap(map: ServiceMap, { frames, edges }: ReplayData, frame: number): ServiceMap {
  const range = frameRange(frames, frame);
  return {
    ...map,
    range,
    services: map.services.map(({ callee: _, hiddenErrors: __, ...service }) => service),
    edges: map.edges.map(({ callee: _, gap: __, hiddenErrors: ___, ...edge }): Edge => {
      const counts = edges.get(edge.id);
      return { ...edge, caller: toFigures(counts, frame, range) };
    }),
  };
}

function toFigures(counts: FrameCounts | undefined, frame: number, range: TimeRange): TrafficFigures {
  const [lines = 0, answered = 0, judged = 0, failed = 0] = [
    counts?.lines[frame],
    counts?.answered[frame],
    counts?.judged[frame],
    counts?.failed[frame],
  ];
  const missing: MissingFigure[] = (['latency', 'bytes', 'callee', 'gap', 'hiddenErrors'] as const).map((figure) => ({
    figure,
    reason: lines === 0 ? 'quiet_moment' : 'not_replayed',
  }));
  return {
    lines,
    rate: perSecond(lines / (durationOf(range) / 1_000)),
    answered,
    ...(judged > 0 ? { errors: { count: failed, known: judged, ratio: ratio(failed / judged) } } : {}),
    missing:
      judged > 0 ? missing : [...missing, { figure: 'errors', reason: lines === 0 ? 'quiet_moment' : 'status_not_logged' }],
  };
}
