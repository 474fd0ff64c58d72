import {
  AnnotationDomainType,
  Axis,
  Chart,
  CurveType,
  LineAnnotation,
  LineSeries,
  Position,
  RectAnnotation,
  ScaleType,
  Settings,
  Tooltip,
} from '@elastic/charts';
import { useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import type { RulePreview } from '../../../common/domain/rule_preview';
import { epochMs } from '../../../common/domain/units';
import { TimeAxis } from '../../components/time_axis';
import { useChartTheme } from '../../components/use_chart_theme';
import { useFormat } from '../../components/use_format';
import { useHost } from '../../host/use_host';
import { ThresholdHandle } from './threshold_handle';
import { useUnitText } from './use_unit_text';

interface Props {
  preview: RulePreview;
  /** Where the line is now; undefined for rules without one. */
  threshold: number | undefined;
  onThreshold(value: number): void;
}

const HEIGHT = 170;
/** Room above the highest of line and curve. */
const HEADROOM = 1.15;

type Plot = Parameters<typeof ThresholdHandle>[0]['plot'];

/** What the rule would have compared, with its line, and when it would have fired. */
export function ProofChart({ preview, threshold, onThreshold }: Props) {
  const format = useFormat();
  const { timeZone } = useHost().format;
  const { baseTheme, theme } = useChartTheme();
  const { primary, danger } = useEuiTheme().euiTheme.colors;
  const unitText = useUnitText(preview.unit);
  const [plot, setPlot] = useState<Plot>();
  const { range, chart, episodes } = preview;
  const points = chart?.points ?? [];
  const highest = points.reduce((most, { value }) => Math.max(most, value ?? 0), threshold ?? 0);
  // A line that is dragged must not move the scale under the pointer: the scale follows when the answer does.
  const top = Math.max(highest, preview.threshold * 1.5) * HEADROOM || 1;
  const fired = episodes.filter(({ edge }) => edge.id === chart?.edge.id);

  return (
    <div style={{ position: 'relative', height: HEIGHT }} data-test-subj="meshProofChart">
      <Chart size={{ height: HEIGHT }}>
        <Tooltip headerFormatter={({ value }) => format.dateTime(epochMs(Number(value)))} />
        <Settings
          baseTheme={baseTheme}
          theme={theme}
          showLegend={false}
          ariaLabel={i18n.translate('meshObservability.proof.chart', {
            defaultMessage: 'What the rule would have compared, over time',
          })}
          ariaLabelHeadingLevel="p"
          xDomain={{ min: range.from, max: range.to }}
          onProjectionAreaChange={({ projection }) => setPlot(projection)}
        />
        <TimeAxis range={range} />
        <Axis
          id="value"
          position={Position.Left}
          ticks={4}
          tickFormat={unitText}
          gridLine={{ visible: true }}
          domain={{ min: 0, max: top }}
        />
        {threshold === undefined && (
          <LineAnnotation
            id="threshold"
            domainType={AnnotationDomainType.YDomain}
            dataValues={[{ dataValue: preview.threshold }]}
            style={{ line: { stroke: danger, strokeWidth: 2, opacity: 1 } }}
            hideTooltips
          />
        )}
        <RectAnnotation
          id="fired"
          dataValues={fired.map(({ from, until }) => ({ coordinates: { x0: from, x1: until ?? range.to } }))}
          style={{ fill: danger, opacity: 0.15 }}
          hideTooltips
        />
        <LineSeries
          id={i18n.translate('meshObservability.proof.value', { defaultMessage: 'Compared' })}
          color={primary}
          timeZone={timeZone}
          curve={CurveType.LINEAR}
          xScaleType={ScaleType.Time}
          yScaleType={ScaleType.Linear}
          xAccessor="at"
          yAccessors={['value']}
          data={points.map(({ at, value }) => ({ at, value: value ?? null }))}
        />
      </Chart>
      {plot && threshold !== undefined && (
        <ThresholdHandle value={threshold} top={top} plot={plot} text={unitText(threshold)} onChange={onThreshold} />
      )}
    </div>
  );
}
