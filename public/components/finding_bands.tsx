import { RectAnnotation } from '@elastic/charts';
import React from 'react';
import type { AnomalyMetric, Finding } from '../../common/domain/anomaly';
import type { TimeRange } from '../../common/domain/time_range';
import { metricText, severityText, valueText } from './finding_text';
import { useFormat } from './use_format';
import { useSeverityColours } from './use_severity_colours';

interface Props {
  findings: readonly Finding[];
  /** What the chart shows: findings about other figures are not its business. */
  metrics: readonly AnomalyMetric[];
  range: TimeRange;
}

const OPACITY = 0.18;

/** What was found about the figures of a chart, for as long as it lasted. Its words stand in the panel as well: a band says nothing to who cannot see it. */
export function FindingBands({ findings, metrics, range }: Props) {
  const format = useFormat();
  const colours = useSeverityColours();
  const told = findings.filter(
    ({ metric, severity, since, until }) =>
      metrics.includes(metric) && severity !== 'warning' && since < range.to && (until ?? range.to) > range.from,
  );
  return (
    <>
      {told.map(({ id, metric, severity, score, since, until, actual, usual }) => (
        <RectAnnotation
          key={id}
          id={id}
          dataValues={[
            {
              coordinates: { x0: Math.max(since, range.from), x1: Math.min(until ?? range.to, range.to) },
              details: `${severityText(severity)} ${score} · ${metricText(metric)} ${valueText(metric, actual, format)} (${valueText(metric, usual.middle, format)})`,
            },
          ]}
          style={{ fill: colours[severity].background, opacity: OPACITY }}
        />
      ))}
    </>
  );
}
