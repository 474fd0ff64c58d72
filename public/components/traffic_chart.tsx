import { BarSeries, ScaleType } from '@elastic/charts';
import { useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { perSecond } from '../../common/domain/units';
import { useHost } from '../host/use_host';
import { ChartAside } from './chart_aside';
import { ChartLegend } from './chart_legend';
import { EarlierLine } from './earlier_line';
import { FindingBands } from './finding_bands';
import { PanelSection } from './panel_section';
import { TimeChart } from './time_chart';
import { toTrafficBars } from './to_traffic_bars';
import type { TrafficChartProps } from './traffic_chart_props';
import { UsualBand } from './usual_band';
import { UsualNote } from './usual_note';
import { useFormat } from './use_format';

/** Findings about these are shown on it. */
const METRICS = ['rate', 'error_ratio', 'hidden_errors', 'rarity'] as const;

/** Rate over time, failures in red on top of the rest. */
export function TrafficChart({
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
  const { colors } = useEuiTheme().euiTheme;
  const data = toTrafficBars(points);
  const knowsErrors = points.some(({ errorRatio }) => errorRatio !== undefined);
  const passed = knowsErrors
    ? i18n.translate('meshObservability.trafficChart.passed', { defaultMessage: 'not failed' })
    : title.toLowerCase();
  const failed = i18n.translate('meshObservability.trafficChart.failed', { defaultMessage: 'failed' });
  const bars = [
    { label: passed, color: colors.mediumShade, accessor: 'passed' },
    ...(knowsErrors ? [{ label: failed, color: colors.danger, accessor: 'failed' }] : []),
  ];
  const was = earlier && { label: earlier.label, color: colors.darkShade, isDashed: true };
  const hasBand = usual?.points.some(({ rate }) => rate !== undefined);
  const band = {
    label: i18n.translate('meshObservability.trafficChart.usual', { defaultMessage: 'usually' }),
    color: colors.darkShade,
    isBand: true,
  };
  // Where requests fail that is what one wants to hear of; else that there are none any more.
  const fails = points.some(({ errorRatio = 0 }) => errorRatio > 0);
  return (
    <PanelSection
      title={title}
      aside={
        <ChartAside about={title} wish={{ when: fails ? 'errors_ratio' : 'traffic_quiet' }} onAlert={onAlert}>
          <ChartLegend entries={[...bars, ...(hasBand ? [band] : []), ...(was ? [was] : [])]} />
        </ChartAside>
      }
    >
      <TimeChart
        label={i18n.translate('meshObservability.trafficChart.label', {
          defaultMessage: '{title} per second over time',
          values: { title },
        })}
        range={range}
        interval={interval}
        formatValue={(value) => format.rate(perSecond(value))}
        pointer={pointer}
        onZoom={onZoom}
        onMoment={onMoment}
      >
        <FindingBands findings={found} metrics={METRICS} range={range} />
        {usual && hasBand && <UsualBand figure="rate" points={usual.points} range={range} color={colors.darkShade} />}
        {bars.map(({ label, color, accessor }) => (
          <BarSeries
            key={accessor}
            id={accessor}
            name={label}
            color={color}
            timeZone={timeZone}
            xScaleType={ScaleType.Time}
            yScaleType={ScaleType.Linear}
            xAccessor="at"
            yAccessors={[accessor]}
            stackAccessors={['at']}
            data={data}
          />
        ))}
        {was && <EarlierLine label={was.label} points={earlier.points.map(({ at, rate }) => ({ at, value: rate }))} />}
      </TimeChart>
      {usual && !hasBand && <UsualNote usual={usual} figure="rate" />}
    </PanelSection>
  );
}
