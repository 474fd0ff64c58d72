import { EuiButtonIcon, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { AnomalySubject, Findings } from '../../common/domain/anomaly';
import { useHost } from '../host/use_host';
import type { AlertMe } from './alert_wish';
import { toWish } from './alert_wish';
import { causeSentence } from './cause_text';
import { unknownFindings } from './finding_marks';
import { createNameOf, findingSentence } from './finding_text';
import { lastingCauses } from './lasting_causes';
import { momentTraces } from './moment_traces';
import { outlierText } from './outlier_text';
import { SeverityBadge } from './severity_badge';
import { useFormat } from './use_format';

interface Props {
  findings: Findings | undefined;
  subject: AnomalySubject;
  /** Undefined: nothing can watch it. */
  onAlert?: AlertMe;
}

const MOST = 4;

/** What was found about what is selected, detector's and Elastic ML's alike: usual and actual, and the traces of that moment. */
export function SubjectFindings({ findings, subject, onAlert }: Props) {
  const format = useFormat();
  const { location } = useHost();
  if (!findings) return null;
  const about = unknownFindings(findings).filter(
    (finding) => finding.subject.id === subject.id && finding.severity !== 'warning',
  );
  const outlier = findings.outliers?.find((each) => each.subject.id === subject.id);
  const cause = lastingCauses(findings).find(({ suspect }) => suspect.id === subject.id);
  if (about.length === 0 && !outlier && !cause) return null;
  const alertMe = i18n.translate('meshObservability.alertButton', { defaultMessage: 'Alert me' });
  const traces = i18n.translate('meshObservability.findings.traces', { defaultMessage: 'Traces of then' });
  const nameOf = createNameOf(findings.services);
  const longest = cause?.explains.reduce<readonly string[]>((most, { path }) => (path.length > most.length ? path : most), []);
  return (
    <div data-test-subj="meshSubjectFindings">
      {cause && longest && (
        <EuiText size="s">
          <p data-test-subj="meshSubjectCause">
            <strong>{causeSentence(cause, findings.findings, nameOf, format)}</strong>
            {longest.length > 1 && `: ${longest.map(nameOf).join(' → ')}`}
          </p>
        </EuiText>
      )}
      {about.slice(0, MOST).map((finding) => (
        <div key={finding.id} style={{ display: 'flex', gap: 8, alignItems: 'baseline', marginBlock: 4 }}>
          <SeverityBadge finding={finding} />
          <EuiText size="s" style={{ flex: 1, overflowWrap: 'anywhere' }}>
            <p>{findingSentence(finding, nameOf, format)}</p>
          </EuiText>
          {/* Signs, not words: beside words the sentence would have a third of the panel. */}
          <EuiButtonIcon
            iconType="timeline"
            size="xs"
            aria-label={traces}
            title={traces}
            onClick={() => location.push(momentTraces(subject, { from: finding.since, to: finding.until ?? findings.range.to }))}
            data-test-subj="meshMomentTraces"
          />
          {onAlert && (
            <EuiButtonIcon
              iconType="bell"
              size="xs"
              aria-label={alertMe}
              title={alertMe}
              onClick={() => onAlert(toWish(finding))}
              data-test-subj="meshAlertOnFinding"
            />
          )}
        </div>
      ))}
      {outlier && (
        <EuiText size="s">
          <p data-test-subj="meshOutlier">{outlierText(outlier, format)}</p>
        </EuiText>
      )}
      <EuiSpacer size="s" />
    </div>
  );
}
