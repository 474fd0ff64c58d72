import { i18n } from '@kbn/i18n';
import { useMemo } from 'react';
import type { ServiceMap } from '../../../common/domain/service_map';
import { useTrafficFrames } from '../../api/use_traffic_frames';
import type { Format } from '../../components/format';
import { useFormat } from '../../components/use_format';
import type { ReplayData } from '../../features/replay/replay_data';
import { toReplayData } from '../../features/replay/replay_data';
import { frameRange, toFrameMap } from '../../features/replay/to_frame_map';
import type { Player } from '../../features/replay/use_player';
import { usePlayer } from '../../features/replay/use_player';
import { useReducedMotion } from '../../features/service_map/use_reduced_motion';
import type { ReplaySpan } from './replay_span';
import { toReplayRange } from './replay_span';
import type { Headline } from './to_headline';
import { toHeadline } from './to_headline';

export interface Replay {
  data: ReplayData | undefined;
  failure: unknown;
  retry(): void;
  player: Player;
  /** The map of the moment that is shown; undefined until the frames are there. */
  moment: ServiceMap | undefined;
  headline: Headline | undefined;
}

/** Plays what led to a map. The frames are fetched once; a map that is replayed should not be refreshed meanwhile. */
export function useReplay(map: ServiceMap | undefined, span: ReplaySpan | undefined): Replay {
  const format = useFormat();
  const request = useMemo(
    () => map && span && { ...toReplayRange(map.range, span), hide: map.hidden, keys: countKeys(map) },
    [map, span],
  );
  const { frames, failure, retry } = useTrafficFrames(request);
  const data = useMemo(() => (map && frames ? toReplayData(map, frames) : undefined), [map, frames]);
  const player = usePlayer(frames?.starts.length, useReducedMotion());
  const { frame } = player;
  const moment = useMemo(() => (map && span && data ? toFrameMap(map, data, frame) : undefined), [map, span, data, frame]);
  const headline = useMemo(() => moment && data && momentHeadline(moment, data, frame, format), [moment, data, frame, format]);
  return { data, failure, retry, player, moment, headline };
}

/** Filters may have left keys out of the map that the frames will hold. */
const countKeys = ({ edges, total }: ServiceMap): number =>
  Math.min(
    100_000,
    Math.max(
      1,
      total.edges,
      edges.reduce((sum, { parts }) => sum + parts.length, 0),
    ),
  );

/** The most important thing of a moment, and which moment it is. */
function momentHeadline(moment: ServiceMap, { frames, total }: ReplayData, frame: number, format: Format): Headline {
  const { from, to } = frameRange(frames, frame);
  const isSilent = (total.lines[frame] ?? 0) === 0;
  const said = isSilent ? undefined : toHeadline(moment, format);
  return {
    ...(said?.about ? { about: said.about } : {}),
    tone: said?.tone ?? 'neutral',
    text: i18n.translate('meshObservability.replay.headline', {
      defaultMessage: '{from} – {to}: {sentence}',
      values: {
        from: format.time(from),
        to: format.time(to),
        sentence:
          said?.text ?? i18n.translate('meshObservability.replay.silent', { defaultMessage: 'Nothing was logged on this map' }),
      },
    }),
  };
}
