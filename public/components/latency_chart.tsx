import { LineSeries, ScaleType } from '@elastic/charts';
import { EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { milliseconds } from '../../common/domain/units';
import { useHost } from '../host/use_host';
import { ChartAside } from './chart_aside';
import { ChartLegend } from './chart_legend';
import { EarlierLine } from './earlier_line';
import { FindingBands } from './finding_bands';
import { PanelSection } from './panel_section';
import { toLatencyPoints } from './to_latency_points';
import { TimeChart } from './time_chart';
import type { TrafficChartProps } from './traffic_chart_props';
import { UsualBand } from './usual_band';
import { UsualNote } from './usual_note';
import { useFormat } from './use_format';

/** Findings about these are shown on it. */
const METRICS = ['p50', 'p95', 'mean', 'gap'] as const;

/** Percentiles of answered requests over time; where nothing was answered the line is torn. */
export function LatencyChart({
  title,
  series: { points, interval },
  range,
  pointer,
  onZoom,
  onMoment,
  earlier,
  usual,
  onAlert,
  found,
}: TrafficChartProps) {
  const format = useFormat();
  const { timeZone } = useHost().format;
  const { success, primary, accent, darkShade } = useEuiTheme().euiTheme.colors;
  const lines = [
    { label: 'p50', color: success },
    { label: 'p95', color: primary },
    { label: 'p99', color: accent },
  ] as const;
  const was = earlier && {
    label: i18n.translate('meshObservability.latencyChart.earlier', {
      defaultMessage: 'p95, {label}',
      values: { label: earlier.label },
    }),
    color: darkShade,
    isDashed: true,
  };
  const band = {
    label: i18n.translate('meshObservability.latencyChart.usual', { defaultMessage: 'p95, usually' }),
    color: primary,
    isBand: true,
  };
  const hasBand = usual?.points.some(({ p95 }) => p95 !== undefined);
  const isEmpty = points.every(({ p50 }) => p50 === undefined);
  return (
    <PanelSection
      title={title}
      aside={
        !isEmpty && (
          <ChartAside about={title} wish={{ when: 'p95_above' }} onAlert={onAlert}>
            <ChartLegend entries={[...lines, ...(hasBand ? [band] : []), ...(was ? [was] : [])]} />
          </ChartAside>
        )
      }
    >
      {isEmpty ? (
        <EuiText size="s" color="subdued">
          <p>
            {i18n.translate('meshObservability.latencyChart.none', {
              defaultMessage: 'No answered request with a readable duration in this time range.',
            })}
          </p>
        </EuiText>
      ) : (
        <TimeChart
          label={i18n.translate('meshObservability.latencyChart.label', {
            defaultMessage: '{title}: median, 95th and 99th percentile over time',
            values: { title },
          })}
          range={range}
          interval={interval}
          formatValue={(value) => format.duration(milliseconds(value))}
          pointer={pointer}
          onZoom={onZoom}
          onMoment={onMoment}
        >
          <FindingBands findings={found} metrics={METRICS} range={range} />
          {usual && hasBand && <UsualBand figure="p95" points={usual.points} range={range} color={primary} />}
          {lines.map(({ label, color }) => (
            <LineSeries
              key={label}
              id={label}
              color={color}
              timeZone={timeZone}
              xScaleType={ScaleType.Time}
              yScaleType={ScaleType.Linear}
              xAccessor="at"
              yAccessors={['value']}
              data={toLatencyPoints(points, label)}
            />
          ))}
          {was && <EarlierLine label={was.label} points={toLatencyPoints(earlier.points, 'p95')} />}
        </TimeChart>
      )}
      {usual && !isEmpty && <UsualNote usual={usual} figure="p95" />}
    </PanelSection>
  );
}
