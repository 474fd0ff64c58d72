import type { RawKey } from '../../common/domain/edge';
import type { TrafficFrames } from '../../common/domain/traffic_frames';
import { epochMs, milliseconds } from '../../common/domain/units';
import { aCoverage } from './a_service_map';

/** A row of frames: what each held, `[lines, failed]`; all of it answered and judged. */
export const aFrameRow = (key: RawKey, cells: Array<[lines: number, failed: number]>): TrafficFrames['rows'][number] => {
  const lines = cells.map(([count]) => count);
  return { key, lines, answered: lines, judged: lines, failed: cells.map(([, failed]) => failed) };
};

/** Frames of a minute from the beginning of time; the last is half over. */
export function someFrames(rows: TrafficFrames['rows'], patch: Partial<TrafficFrames> = {}): TrafficFrames {
  const frames = rows[0]?.lines.length ?? 0;
  return {
    range: { from: epochMs(0), to: epochMs(frames * 60_000 - 30_000) },
    interval: milliseconds(60_000),
    starts: Array.from({ length: frames }, (_, frame) => epochMs(frame * 60_000)),
    rows,
    coverage: aCoverage({ searches: 1 }),
    ...patch,
  };
}
