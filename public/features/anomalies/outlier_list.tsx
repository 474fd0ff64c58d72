import { EuiButtonEmpty, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { Findings, Outlier } from '../../../common/domain/anomaly';
import { createNameOf, subjectText } from '../../components/finding_text';
import { momentTraces } from '../../components/moment_traces';
import { outlierText } from '../../components/outlier_text';
import { useFormat } from '../../components/use_format';
import { useHost } from '../../host/use_host';

const MOST = 10;

/** Who is unlike all others, by the last outlier detection: furthest out first. */
export function OutlierList({
  findings: { outliers = [], services, range },
  onOpen,
}: {
  findings: Findings;
  onOpen(outlier: Outlier): void;
}) {
  const format = useFormat();
  const { location } = useHost();
  const nameOf = createNameOf(services);
  return (
    <div data-test-subj="meshOutliers">
      {outliers.slice(0, MOST).map((outlier) => (
        <div key={outlier.subject.id} style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'baseline' }}>
          <EuiText size="s" style={{ flex: 1, minWidth: 240, overflowWrap: 'anywhere' }}>
            <p>
              <strong>{subjectText(outlier.subject, nameOf)}</strong> {outlierText(outlier, format)}
            </p>
          </EuiText>
          <EuiButtonEmpty size="xs" onClick={() => location.push(momentTraces(outlier.subject, atOf(outlier, range)))}>
            {i18n.translate('meshObservability.outlier.traces', { defaultMessage: 'Traces' })}
          </EuiButtonEmpty>
          <EuiButtonEmpty size="xs" onClick={() => onOpen(outlier)}>
            {i18n.translate('meshObservability.outlier.show', { defaultMessage: 'Show on the map' })}
          </EuiButtonEmpty>
        </div>
      ))}
    </div>
  );
}

/** The quarter of an hour before its last line; the window where that is not known. */
const BEFORE = 15 * 60_000;
const atOf = ({ at }: Outlier, range: Findings['range']): Findings['range'] =>
  at === undefined ? range : { from: (at - BEFORE) as typeof at, to: at };
