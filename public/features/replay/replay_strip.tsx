import { EuiButtonIcon, EuiFlexGroup, EuiFlexItem, EuiPanel, EuiSkeletonText, EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';
import type { ServiceMap } from '../../../common/domain/service_map';
import { ratio } from '../../../common/domain/units';
import { displayName } from '../../components/display_name';
import { ProblemCallout } from '../../components/problem_callout';
import { useFormat } from '../../components/use_format';
import type { ReplayData } from './replay_data';
import { replayNotes } from './replay_notes';
import { StripCells } from './strip_cells';
import { frameRange } from './to_frame_map';
import type { StripRow } from './to_strip_rows';
import { toCells, toStripRows } from './to_strip_rows';
import type { Player } from './use_player';

interface Props {
  /** The map that is replayed. */
  map: ServiceMap;
  /** Undefined until it is there. */
  data: ReplayData | undefined;
  failure: unknown;
  onRetry(): void;
  player: Player;
  onClose(): void;
}

const NAMES_WIDTH = 168;

/** Plays the mesh: buttons, a slider, and what failed when. */
export function ReplayStrip({ map, data, failure, onRetry, player, onClose }: Props) {
  const { size } = useEuiTheme().euiTheme;
  const label = i18n.translate('meshObservability.replay.label', { defaultMessage: 'Replay' });
  return (
    <EuiPanel
      hasBorder
      hasShadow={false}
      paddingSize="s"
      grow={false}
      role="region"
      aria-label={label}
      data-test-subj="meshReplay"
      style={{ display: 'flex', flexDirection: 'column', gap: size.xs }}
    >
      {failure != null && <ProblemCallout failure={failure} onRetry={onRetry} />}
      {!data && failure == null && <EuiSkeletonText lines={2} />}
      {data && <Timeline map={map} data={data} player={player} onClose={onClose} />}
      {!data && <CloseButton onClose={onClose} />}
    </EuiPanel>
  );
}

function Timeline({ map, data, player, onClose }: Pick<Props, 'map' | 'player' | 'onClose'> & { data: ReplayData }) {
  const format = useFormat();
  const { colors, size } = useEuiTheme().euiTheme;
  const { frames } = data;
  const rows = useMemo(() => toStripRows(map, data), [map, data]);
  const names = useMemo(() => new Map(map.services.map(({ id, name }) => [id, name])), [map]);
  const momentText = (frame: number) => {
    const { from, to } = frameRange(frames, frame);
    return `${format.dateTime(from)} – ${format.time(to)}`;
  };
  const nameOf = ({ edge }: StripRow) =>
    `${displayName(names.get(edge.source) ?? edge.source, 20)} → ${displayName(names.get(edge.destination) ?? edge.destination, 20)}`;
  const notes = replayNotes(data, format);
  const whole = i18n.translate('meshObservability.replay.whole', { defaultMessage: 'whole mesh' });
  return (
    <>
      <EuiFlexGroup gutterSize="s" alignItems="center" justifyContent="spaceBetween" responsive={false}>
        <EuiFlexItem grow={false}>
          <EuiText size="xs" style={{ fontVariantNumeric: 'tabular-nums' }}>
            <p data-test-subj="meshReplayMoment">{momentText(player.frame)}</p>
          </EuiText>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <CloseButton onClose={onClose} />
        </EuiFlexItem>
      </EuiFlexGroup>
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: `${NAMES_WIDTH}px minmax(0, 1fr)`,
          gap: `${size.xs} ${size.s}`,
          alignItems: 'center',
        }}
      >
        <Buttons player={player} />
        <input
          type="range"
          min={0}
          max={frames.starts.length - 1}
          value={player.frame}
          onChange={({ target }) => player.seek(Number(target.value))}
          aria-label={i18n.translate('meshObservability.replay.moment', { defaultMessage: 'Moment that the map shows' })}
          aria-valuetext={momentText(player.frame)}
          style={{ width: '100%', margin: 0, accentColor: colors.primary }}
          data-test-subj="meshReplaySlider"
        />
        <Row name={whole} label={whole} cells={toCells(data.total)} player={player} frames={frames.starts.length} />
        {rows.map((row) => (
          <Row
            key={row.edge.id}
            name={nameOf(row)}
            label={rowLabel(nameOf(row), row, momentText, format.ratio)}
            cells={row.cells}
            player={player}
            frames={frames.starts.length}
          />
        ))}
      </div>
      {notes.length > 0 && (
        <EuiText size="xs" color="subdued" data-test-subj="meshReplayNotes">
          <p>{notes.join(' ')}</p>
        </EuiText>
      )}
    </>
  );
}

interface RowProps {
  name: string;
  label: string;
  cells: StripRow['cells'];
  player: Player;
  frames: number;
}

function Row({ name, label, cells, player, frames }: RowProps) {
  const { colors } = useEuiTheme().euiTheme;
  return (
    <>
      <EuiText size="xs" textAlign="right">
        <bdi style={{ display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }} aria-hidden>
          {name}
        </bdi>
      </EuiText>
      <div style={{ position: 'relative' }}>
        <StripCells cells={cells} label={label} onSeek={player.seek} />
        <div
          aria-hidden
          style={{
            ...{ position: 'absolute', top: -2, bottom: -2, pointerEvents: 'none' },
            left: `${(player.frame / frames) * 100}%`,
            width: `${100 / frames}%`,
            border: `1.5px solid ${colors.text}`,
            boxSizing: 'border-box',
          }}
        />
      </div>
    </>
  );
}

function Buttons({ player: { frame, isPlaying, play, pause, seek } }: { player: Player }) {
  return (
    <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 4 }}>
      <EuiButtonIcon
        iconType="framePrevious"
        color="text"
        size="s"
        aria-label={i18n.translate('meshObservability.replay.previous', { defaultMessage: 'One moment back' })}
        onClick={() => seek(frame - 1)}
      />
      <EuiButtonIcon
        iconType={isPlaying ? 'pause' : 'play'}
        display="base"
        size="s"
        aria-label={
          isPlaying
            ? i18n.translate('meshObservability.replay.pause', { defaultMessage: 'Pause' })
            : i18n.translate('meshObservability.replay.play', { defaultMessage: 'Play' })
        }
        onClick={isPlaying ? pause : play}
        data-test-subj="meshReplayPlay"
      />
      <EuiButtonIcon
        iconType="frameNext"
        color="text"
        size="s"
        aria-label={i18n.translate('meshObservability.replay.next', { defaultMessage: 'One moment on' })}
        onClick={() => seek(frame + 1)}
        data-test-subj="meshReplayNext"
      />
    </div>
  );
}

const CloseButton = ({ onClose }: { onClose(): void }) => (
  <EuiButtonIcon
    iconType="cross"
    color="text"
    size="s"
    aria-label={i18n.translate('meshObservability.replay.close', { defaultMessage: 'End the replay' })}
    onClick={onClose}
    data-test-subj="meshReplayClose"
  />
);

function rowLabel(
  name: string,
  { worst }: StripRow,
  momentText: (frame: number) => string,
  ratioText: (share: ReturnType<typeof ratio>) => string,
): string {
  if (!worst) return name;
  return i18n.translate('meshObservability.replay.rowLabel', {
    defaultMessage: '{name}: most failed at {moment}, {ratio} of what was asked',
    values: { name, moment: momentText(worst.frame), ratio: ratioText(ratio(worst.ratio)) },
  });
}
