import { EuiButtonEmpty, EuiPanel, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { ReactNode } from 'react';
import React, { useState } from 'react';
import type { ChangeKind } from './comparison/change';
import type { Tone } from './graph';
import { TONES } from './graph';
import type { Formatters } from './formatters';
import { edgeStyle } from './paint/edge_style';
import type { Palette } from './paint/palette';
import { DISAGREE } from './to_graph';
import { perSecond } from '../../../common/domain/units';
import { HIGHER, LOWER } from './mark_unusual';
import { WATCHED } from './mark_watched';
import { toneWord } from './tone_word';

interface Props {
  palette: Palette;
  format: Formatters;
  /** Changes against an earlier period are on the map. */
  isCompared: boolean;
}

const RATES = [1, 10, 100];
const BUSY = 5;

/** What lines mean; folded away until somebody asks. */
export function MapLegend({ palette, format, isCompared }: Props) {
  const { euiTheme } = useEuiTheme();
  const [open, setOpen] = useState(false);
  const toggle = (
    <EuiButtonEmpty
      size="xs"
      iconType={open ? 'cross' : 'list'}
      aria-expanded={open}
      onClick={() => setOpen(!open)}
      data-test-subj="meshMapLegendToggle"
    >
      {i18n.translate('meshObservability.map.legend', { defaultMessage: 'Legend' })}
    </EuiButtonEmpty>
  );
  return (
    <div
      style={{
        position: 'absolute',
        left: euiTheme.size.s,
        bottom: euiTheme.size.s,
        zIndex: 1,
        // Lines and names of the map pass behind it.
        background: palette.background,
        borderRadius: euiTheme.border.radius.medium,
      }}
    >
      {open ? (
        <EuiPanel paddingSize="s" hasBorder hasShadow={false} data-test-subj="meshMapLegend">
          {TONES.map((tone) => (
            <Row key={tone} sample={<Line palette={palette} tone={tone} rate={BUSY} />} text={toneWord(tone)} />
          ))}
          <Row
            sample={HIGHER}
            text={i18n.translate('meshObservability.map.legend.unusual', {
              defaultMessage: 'unusually high; {lower} unusually low',
              values: { lower: LOWER },
            })}
          />
          {isCompared &&
            CHANGES.map((change) => (
              <Row
                key={change}
                sample={<Line palette={palette} tone="quiet" change={change} rate={BUSY} />}
                text={changeWord(change)}
              />
            ))}
          <Row
            sample={<Line palette={palette} tone="quiet" rate={BUSY} isUnlogged />}
            text={i18n.translate('meshObservability.map.legend.unlogged', {
              defaultMessage: 'only metrics or traces saw it',
            })}
          />
          <Row
            sample={DISAGREE}
            text={i18n.translate('meshObservability.map.legend.disagree', {
              defaultMessage: 'logs, metrics and traces disagree',
            })}
          />
          <Row
            sample={WATCHED}
            text={i18n.translate('meshObservability.map.legend.watched', { defaultMessage: 'an alert rule watches it' })}
          />
          <Row
            sample={RATES.map((rate) => (
              <Line key={rate} palette={palette} tone="quiet" rate={rate} length={18} />
            ))}
            text={i18n.translate('meshObservability.map.legend.width', {
              defaultMessage: 'the wider, the more: {rates}',
              values: { rates: RATES.map((rate) => format.rate(perSecond(rate))).join(', ') },
            })}
          />
          <div style={{ marginTop: euiTheme.size.xs }}>{toggle}</div>
        </EuiPanel>
      ) : (
        toggle
      )}
    </div>
  );
}

function Row({ sample, text }: { sample: ReactNode; text: string }) {
  const { euiTheme } = useEuiTheme();
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: euiTheme.size.s, fontSize: 12, lineHeight: '20px' }}>
      <span style={{ width: 58, display: 'flex', gap: 2, flexShrink: 0 }}>{sample}</span>
      <span>{text}</span>
    </div>
  );
}

const CHANGES: ChangeKind[] = ['new', 'gone', 'worse', 'better'];

function changeWord(change: ChangeKind): string {
  switch (change) {
    case 'new':
      return i18n.translate('meshObservability.map.legend.new', { defaultMessage: 'new since then' });
    case 'gone':
      return i18n.translate('meshObservability.map.legend.gone', { defaultMessage: 'gone since then' });
    case 'worse':
      return i18n.translate('meshObservability.map.legend.worse', { defaultMessage: 'slower, or fails more (▲)' });
    case 'better':
      return i18n.translate('meshObservability.map.legend.better', { defaultMessage: 'quicker, or fails less (▼)' });
  }
}

interface LineProps {
  palette: Palette;
  tone: Tone;
  rate: number;
  change?: ChangeKind;
  length?: number;
  isUnlogged?: boolean;
}

/** A stretch of an edge as the canvas draws it. */
function Line({ palette, tone, rate, change, length = 58, isUnlogged = false }: LineProps) {
  const { width, dash, halo, arrow, opacity } = edgeStyle(tone, rate, change, isUnlogged);
  const { casing } = palette.tones[tone];
  const line = change === 'gone' ? palette.changes.gone : palette.tones[tone].line;
  const end = length > 20 ? length - 7 : length;
  const stroke = (color: string, lineWidth: number, alpha = 1) => (
    <line
      x1={0}
      x2={end}
      y1={8}
      y2={8}
      stroke={color}
      strokeWidth={lineWidth}
      strokeDasharray={dash?.join(' ')}
      opacity={alpha}
    />
  );
  return (
    <svg width={length} height={16} aria-hidden="true" opacity={opacity}>
      {halo && stroke(line, width + 8, 0.16)}
      {change !== undefined && change !== 'gone' && stroke(palette.changes[change], width + 7, 0.3)}
      {casing !== undefined && stroke(casing, width + 1.5)}
      {stroke(line, width)}
      {length > 20 && (
        <path
          d={`M${end - 3} 3 L${length - 1} 8 L${end - 3} 13${arrow === 'filled' ? ' Z' : ''}`}
          fill={arrow === 'filled' ? line : 'none'}
          stroke={casing ?? line}
          strokeWidth={1.25}
        />
      )}
    </svg>
  );
}
