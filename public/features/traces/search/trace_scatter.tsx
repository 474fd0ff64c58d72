import type { BrushEvent, ElementClickListener, XYChartElementEvent } from '@elastic/charts';
import { Axis, Chart, LineSeries, Position, ScaleType, Settings, Tooltip } from '@elastic/charts';
import { useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { FoundSpan } from '../../../../common/domain/trace';
import type { TimeRange } from '../../../../common/domain/time_range';
import type { Milliseconds } from '../../../../common/domain/units';
import { epochMs, milliseconds } from '../../../../common/domain/units';
import { TimeAxis } from '../../../components/time_axis';
import { useChartTheme } from '../../../components/use_chart_theme';
import { useFormat } from '../../../components/use_format';

/** What a brush has chosen: a stretch of time and of durations. */
export interface Brushed {
  range: TimeRange;
  atLeast: Milliseconds;
  below: Milliseconds;
}

interface Props {
  found: readonly FoundSpan[];
  range: TimeRange;
  onBrush(brushed: Brushed): void;
  onOpen(found: FoundSpan): void;
}

interface Point {
  x: number;
  y: number;
  found: FoundSpan;
}

const HEIGHT = 220;
/** Shortest stretches that a brush chooses. */
const SHORTEST_MS = 100;
/** The longest that can be asked for: a day. */
const LONGEST_MS = 86_400_000;

/** Duration against time, a point a call: failed ones stand out by shape as well. A click opens one, a brush narrows the search. */
export function TraceScatter({ found, range, onBrush, onOpen }: Props) {
  const format = useFormat();
  const { baseTheme, theme } = useChartTheme();
  const { colors } = useEuiTheme().euiTheme;
  const points = found
    .flatMap((span): Point[] => (span.duration === undefined ? [] : [{ x: span.start, y: span.duration, found: span }]))
    .sort((a, b) => a.x - b.x);

  const brush = ({ x, y }: BrushEvent) => {
    const [from, to] = (x ?? []).map(Number);
    const [low, high] = ((y?.[0] as { extent?: unknown[] } | undefined)?.extent ?? []).map(Number);
    if (from === undefined || to === undefined || to - from < SHORTEST_MS) return;
    onBrush({
      range: { from: epochMs(Math.round(from)), to: epochMs(Math.round(to)) },
      atLeast: milliseconds(Math.max(0, Math.floor(low ?? 0))),
      below: milliseconds(Math.min(LONGEST_MS, Math.ceil(high ?? LONGEST_MS))),
    });
  };
  const click: ElementClickListener = ([element]) => {
    const [geometry] = (element ?? []) as unknown as XYChartElementEvent;
    const point = (geometry as XYChartElementEvent[0] | undefined)?.datum as Point | undefined;
    if (point) onOpen(point.found);
  };
  const series = (id: string, name: string, failed: boolean) => (
    <LineSeries
      id={id}
      name={name}
      xScaleType={ScaleType.Time}
      yScaleType={ScaleType.Linear}
      xAccessor="x"
      yAccessors={['y']}
      data={points.filter(({ found: span }) => span.failed === failed)}
      color={failed ? colors.danger : colors.primary}
      lineSeriesStyle={{
        line: { visible: false },
        point: {
          visible: true,
          radius: failed ? 4 : 2.5,
          strokeWidth: 1,
          opacity: failed ? 1 : 0.6,
          shape: failed ? 'triangle' : 'circle',
        } as never,
      }}
    />
  );
  return (
    <div data-test-subj="meshTraceScatter">
      <Chart size={{ height: HEIGHT }}>
        <Tooltip headerFormatter={({ value }) => format.dateTime(epochMs(Number(value)))} />
        <Settings
          baseTheme={baseTheme}
          theme={theme}
          showLegend={false}
          xDomain={{ min: range.from, max: range.to }}
          brushAxis="both"
          onBrushEnd={brush}
          onElementClick={click}
          ariaLabel={i18n.translate('meshObservability.traceScatter.label', {
            defaultMessage: 'Duration of each call over time',
          })}
          ariaLabelHeadingLevel="p"
        />
        <TimeAxis range={range} ticks={8} />
        <Axis
          id="duration"
          position={Position.Left}
          ticks={4}
          gridLine={{ visible: true }}
          tickFormat={(value: number) => format.duration(milliseconds(value))}
          domain={{ min: 0, max: Number.NaN }}
        />
        {series('fine', i18n.translate('meshObservability.traceScatter.fine', { defaultMessage: 'answered' }), false)}
        {series('failed', i18n.translate('meshObservability.traceScatter.failed', { defaultMessage: 'failed' }), true)}
      </Chart>
    </div>
  );
}
