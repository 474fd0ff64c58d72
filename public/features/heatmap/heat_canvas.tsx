import { useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { LatencyHeatmap } from '../../../common/domain/latency_heatmap';
import type { TimeRange } from '../../../common/domain/time_range';
import { epochMs } from '../../../common/domain/units';
import { useFormat } from '../../components/use_format';
import { describeColumn } from './describe_column';
import { moveCursor } from './move_cursor';
import { paintHeat } from './paint_heat';
import type { HeatGrid } from './to_heat_grid';
import { useWidth } from './use_width';

interface Props {
  heat: LatencyHeatmap;
  grid: HeatGrid;
  onMoment(range: TimeRange): void;
}

const HEIGHT = 220;
/** Of the times below the picture. */
export const AXIS_HEIGHT = 18;
/** Of the sentence below them. */
export const WORDS_HEIGHT = 20;

/** The picture, read out and walked by columns: arrow and page keys choose one, Enter opens its requests. */
export function HeatCanvas({ heat, grid, onMoment }: Props) {
  const format = useFormat();
  const { colors } = useEuiTheme().euiTheme;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [frame, width] = useWidth();
  const [cursor, setCursor] = useState<number>();
  const { columns, interval, range } = heat;
  const { darkShade: cell, success: p50, primary: p95, accent: p99, text } = colors;

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context || width === 0) return;
    const ratio = window.devicePixelRatio || 1;
    [element.width, element.height] = [Math.round(width * ratio), Math.round(HEIGHT * ratio)];
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    paintHeat(context, { width, height: HEIGHT }, grid, columns, { cell, p50, p95, p99, cursor: text }, cursor);
  }, [grid, columns, width, cursor, cell, p50, p95, p99, text]);

  const columnAt = ({ nativeEvent: { offsetX } }: MouseEvent) =>
    Math.max(0, Math.min(columns.length - 1, Math.floor((offsetX / Math.max(1, width)) * columns.length)));
  const open = (place: number) => {
    const at = columns[place]?.at;
    if (at === undefined) return;
    onMoment({ from: epochMs(Math.max(at, range.from)), to: epochMs(Math.min(at + interval, range.to)) });
  };
  const press = (event: KeyboardEvent) => {
    const now = cursor ?? columns.length - 1;
    const to = moveCursor(event.key, now, columns);
    if (to !== undefined) setCursor(to);
    else if (event.key === 'Enter' || event.key === ' ') open(now);
    else return;
    event.preventDefault();
  };
  const told = columns[cursor ?? columns.length - 1];
  const words = told ? describeColumn(told, heat, format) : '';
  return (
    <div ref={frame} style={{ position: 'relative', minWidth: 0 }}>
      <div
        role="slider"
        tabIndex={0}
        aria-label={i18n.translate('meshObservability.heatmap.label', {
          defaultMessage:
            'Requests by duration over time. Arrow keys choose a moment, page keys the next one with requests, Enter shows its requests.',
        })}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, columns.length - 1)}
        aria-valuenow={cursor ?? Math.max(0, columns.length - 1)}
        aria-valuetext={words}
        onKeyDown={press}
        onMouseMove={(event) => setCursor(columnAt(event))}
        onMouseLeave={() => setCursor(undefined)}
        onClick={(event) => open(columnAt(event))}
        data-test-subj="meshHeatmap"
        style={{ height: HEIGHT, cursor: 'pointer' }}
      >
        <canvas ref={canvas} aria-hidden style={{ width: '100%', height: HEIGHT, display: 'block' }} />
      </div>
      {/* Below the picture: over it, it would hide what it speaks of. */}
      <div
        aria-hidden
        style={{
          position: 'absolute',
          top: `calc(100% + ${AXIS_HEIGHT}px)`,
          left: 0,
          right: 0,
          fontSize: 12,
          lineHeight: '18px',
          color: colors.subduedText,
          whiteSpace: 'nowrap',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
        }}
      >
        {cursor === undefined ? '' : words}
      </div>
    </div>
  );
}
