import { useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { AnomalyLane } from '../../../common/domain/anomaly';
import { severityOf } from '../../../common/domain/anomaly';
import { displayName } from '../../components/display_name';
import { metricText, severityText } from '../../components/finding_text';
import { useSeverityColours } from '../../components/use_severity_colours';

interface Props {
  cell: AnomalyLane['cells'][number];
  /** What the row is about, and when the column begins. */
  name: string;
  time: string;
  onOpen(): void;
}

const HEIGHT = 22;
const CELL = { padding: 0, verticalAlign: 'middle' } as const;

/** One score. What is worth a word says it by number and colour, and can be opened; what is quiet recedes. */
export function LaneCell({ cell, name, time, onOpen }: Props) {
  const { colors } = useEuiTheme().euiTheme;
  const colours = useSeverityColours();
  const severity = cell ? severityOf(cell.score) : undefined;
  if (!cell || !severity) {
    return (
      <td style={CELL}>
        <div
          style={{ height: HEIGHT, background: cell ? colors.lightestShade : 'transparent', borderRadius: 2 }}
          aria-label={
            cell
              ? i18n.translate('meshObservability.lanes.usual', { defaultMessage: 'as usual' })
              : i18n.translate('meshObservability.lanes.unjudged', { defaultMessage: 'not judged' })
          }
          role="img"
        />
      </td>
    );
  }
  const { background, text } = colours[severity];
  const label = i18n.translate('meshObservability.lanes.cell', {
    defaultMessage:
      '{severity}, {score}: {metric} of {name} at {time}{job, select, none {} other {, says the machine learning job {job}}}. Show it on the map.',
    values: {
      severity: severityText(severity),
      score: Math.floor(cell.score),
      metric: metricText(cell.metric),
      name,
      time,
      job: cell.job === undefined ? 'none' : displayName(cell.job),
    },
  });
  return (
    <td style={CELL}>
      <button
        type="button"
        onClick={onOpen}
        title={label}
        aria-label={label}
        data-test-subj="meshLaneCell"
        data-severity={severity}
        style={{
          display: 'block',
          width: '100%',
          height: HEIGHT,
          background,
          color: text,
          borderRadius: 2,
          fontSize: 11,
          fontVariantNumeric: 'tabular-nums',
          overflow: 'hidden',
          cursor: 'pointer',
        }}
      >
        {severity === 'warning' ? '·' : Math.floor(cell.score)}
      </button>
    </td>
  );
}
