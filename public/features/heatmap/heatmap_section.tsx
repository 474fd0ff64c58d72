import { EuiSkeletonRectangle, EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';
import type { LatencyHeatmap } from '../../../common/domain/latency_heatmap';
import type { TimeRange } from '../../../common/domain/time_range';
import { durationOf } from '../../../common/domain/time_range';
import { epochMs, milliseconds } from '../../../common/domain/units';
import type { AnswerState } from '../../api/use_answer';
import { ChartLegend } from '../../components/chart_legend';
import { PanelSection } from '../../components/panel_section';
import { ProblemCallout } from '../../components/problem_callout';
import { useFormat } from '../../components/use_format';
import { AXIS_HEIGHT, HeatCanvas, WORDS_HEIGHT } from './heat_canvas';
import { toHeatGrid } from './to_heat_grid';

interface Props {
  state: AnswerState<LatencyHeatmap>;
  onMoment(range: TimeRange): void;
}

const AXIS = 64;
const BELOW = AXIS_HEIGHT + WORDS_HEIGHT;
/** One mark in so many rows, so that they do not touch. */
const MARKS = 6;
const TIMES = 5;

/** How many requests took how long, over time, under their percentiles. */
export function HeatmapSection({ state: { answer, failure, retry }, onMoment }: Props) {
  const format = useFormat();
  const { colors } = useEuiTheme().euiTheme;
  const grid = useMemo(() => answer && toHeatGrid(answer), [answer]);
  const legend = [
    { label: 'p50', color: colors.success },
    { label: 'p95', color: colors.primary },
    { label: 'p99', color: colors.accent },
  ];
  const mark = { position: 'absolute', fontSize: 11, color: colors.subduedText, whiteSpace: 'nowrap' } as const;
  return (
    <PanelSection
      title={i18n.translate('meshObservability.heatmap.title', { defaultMessage: 'How long requests took' })}
      aside={grid && <ChartLegend entries={legend} />}
    >
      {failure != null && <ProblemCallout failure={failure} onRetry={retry} />}
      {failure == null && !answer && <EuiSkeletonRectangle width="100%" height={240} />}
      {answer && !grid && (
        <EuiText size="s" color="subdued">
          <p>
            {i18n.translate('meshObservability.latencyChart.none', {
              defaultMessage: 'No answered request with a readable duration in this time range.',
            })}
          </p>
        </EuiText>
      )}
      {answer && grid && (
        <div style={{ position: 'relative', paddingLeft: AXIS, paddingBottom: BELOW }}>
          {grid.bounds.map((bound, row) =>
            row % Math.max(1, Math.ceil(grid.bounds.length / MARKS)) === 0 ? (
              <span
                key={bound}
                aria-hidden
                style={{
                  ...mark,
                  left: 0,
                  width: AXIS - 6,
                  textAlign: 'right',
                  bottom: `calc(${BELOW}px + (100% - ${BELOW}px) * ${row / grid.bounds.length})`,
                  transform: 'translateY(50%)',
                }}
              >
                {format.duration(milliseconds(bound))}
              </span>
            ) : null,
          )}
          <HeatCanvas heat={answer} grid={grid} onMoment={onMoment} />
          {Array.from({ length: TIMES }, (_, place) => (
            <span
              key={place}
              aria-hidden
              style={{
                ...mark,
                bottom: WORDS_HEIGHT,
                left: `calc(${AXIS}px + (100% - ${AXIS}px) * ${place / TIMES})`,
              }}
            >
              {format.tick(epochMs(answer.range.from + (durationOf(answer.range) * place) / TIMES), durationOf(answer.range))}
            </span>
          ))}
        </div>
      )}
    </PanelSection>
  );
}
