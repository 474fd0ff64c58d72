import type { BrushEvent, ProjectionClickListener } from '@elastic/charts';
import { Axis, Chart, Position, Settings, Tooltip } from '@elastic/charts';
import React from 'react';
import type { ReactNode } from 'react';
import type { TimeRange } from '../../common/domain/time_range';
import type { Milliseconds } from '../../common/domain/units';
import { epochMs } from '../../common/domain/units';
import { TimeAxis } from './time_axis';
import { useChartTheme } from './use_chart_theme';
import { useFormat } from './use_format';
import type { SharedPointer } from './use_shared_pointer';

interface Props {
  /** Says what the chart shows to who cannot see it. */
  label: string;
  range: TimeRange;
  /** Width of a bucket. */
  interval: Milliseconds;
  formatValue(value: number): string;
  pointer: SharedPointer;
  /** A brush along the time axis. */
  onZoom(range: TimeRange): void;
  /** A click on a moment of the time axis; undefined where it leads nowhere. */
  onMoment?(range: TimeRange): void;
  /** The series. */
  children: ReactNode;
}

const HEIGHT = 140;
const LABEL_LENGTH = 7;
const FIGURE_SPACE = '\u2007';
/** Shortest stretch that a brush zooms to. */
const SHORTEST = 1_000;

export function TimeChart({ label, range, interval, formatValue, pointer, onZoom, onMoment, children }: Props) {
  const format = useFormat();
  const { baseTheme, theme } = useChartTheme();

  const zoom = ({ x }: BrushEvent) => {
    const [from, to] = (x ?? []).map(Number);
    if (from === undefined || to === undefined || to - from < SHORTEST) return;
    onZoom({ from: epochMs(Math.round(from)), to: epochMs(Math.round(to)) });
  };

  const choose: ProjectionClickListener = ({ x }) => {
    const at = Number(x);
    // Buckets begin at multiples of their width, as Elasticsearch cuts them.
    const from = Math.floor(at / interval) * interval;
    if (Number.isFinite(at))
      onMoment?.({ from: epochMs(Math.max(from, range.from)), to: epochMs(Math.min(from + interval, range.to)) });
  };

  return (
    <Chart size={{ height: HEIGHT }} ref={pointer.join}>
      <Tooltip headerFormatter={({ value }) => format.dateTime(epochMs(Number(value)))} />
      <Settings
        baseTheme={baseTheme}
        theme={theme}
        ariaLabel={label}
        ariaLabelHeadingLevel="p"
        showLegend={false}
        xDomain={{ min: range.from, max: range.to, minInterval: interval }}
        onBrushEnd={zoom}
        {...(onMoment ? { onProjectionClick: choose } : {})}
        onPointerUpdate={pointer.update}
        pointerUpdateTrigger="x"
        externalPointerEvents={{ tooltip: { visible: false } }}
      />
      <TimeAxis range={range} />
      <Axis
        id="value"
        position={Position.Left}
        ticks={3}
        tickFormat={formatValue}
        // Labels of one width let the time axes of neighbouring charts begin at the same place.
        labelFormat={(value: number) => formatValue(value).padStart(LABEL_LENGTH, FIGURE_SPACE)}
        gridLine={{ visible: true }}
        domain={{ min: 0, max: Number.NaN }}
      />
      {children}
    </Chart>
  );
}
