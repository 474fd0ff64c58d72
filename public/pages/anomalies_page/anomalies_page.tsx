import {
  EuiPanel,
  EuiProgress,
  EuiScreenReaderOnly,
  EuiSkeletonText,
  EuiSpacer,
  EuiText,
  EuiTitle,
  useEuiTheme,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';
import type { AnomalySubject, Finding, Findings } from '../../../common/domain/anomaly';
import type { TimeRange } from '../../../common/domain/time_range';
import { epochMs } from '../../../common/domain/units';
import { useFindings } from '../../api/use_findings';
import { toWish } from '../../components/alert_wish';
import { historyText } from '../../components/finding_text';
import { momentTraces } from '../../components/moment_traces';
import { NoAccess } from '../../components/no_access';
import { ProblemCallout } from '../../components/problem_callout';
import { RightsNote } from '../../components/rights_note';
import { useWithheld } from '../../components/use_withheld';
import { FindingList } from '../../features/anomalies/finding_list';
import { OutlierList } from '../../features/anomalies/outlier_list';
import { SwimLanes } from '../../features/anomalies/swim_lanes';
import { useHost } from '../../host/use_host';
import { PartialCallout } from '../map_page/partial_callout';
import { DEFAULT_PAGE_STATE, toSearch } from '../map_page/page_state';
import { useTimeWindow } from '../map_page/use_time_window';
import { useAlertFlyout } from '../use_alert_flyout';
import { useBreadcrumbs } from '../use_breadcrumbs';
import { AnomaliesToolbar } from './anomalies_toolbar';
import { toFindingSubject } from './to_finding_subject';
import { useAnomaliesState } from './use_anomalies_state';

/** A moment is shown with so much before and after it. */
const AROUND = 5 * 60_000;

/** What is unusual: sentences, and everybody over time. */
export function AnomaliesPage() {
  const { location } = useHost();
  const { size, colors } = useEuiTheme().euiTheme;
  const [state, change] = useAnomaliesState();
  const { range, asked, refresh } = useTimeWindow(state.rangeFrom, state.rangeTo);
  const request = useMemo(() => range && { ...range, hide: state.hide, lanes: true }, [range, state.hide]);
  const { findings, failure, isFetching } = useFindings(request, asked);

  const withheld = useWithheld({
    failure: findings ? undefined : failure,
    answer: findings && ofFindings(findings),
    isFetching,
  });
  const alert = useAlertFlyout();

  useBreadcrumbs(i18n.translate('meshObservability.breadcrumb.anomalies', { defaultMessage: 'Anomalies' }));

  /** The map at that moment, with the subject picked. */
  const open = (subject: AnomalySubject, at: TimeRange) => {
    const rangeFrom = new Date(at.from - AROUND).toISOString();
    const rangeTo = new Date(Math.min(at.to + AROUND, Date.now())).toISOString();
    location.push(toSearch({ ...DEFAULT_PAGE_STATE, rangeFrom, rangeTo, hide: state.hide, selection: subject }));
  };
  const openFinding = ({ subject, since, until }: Finding) =>
    open(subject, { from: since, to: until ?? epochMs(findings?.range.to ?? since) });

  const openTraces = ({ subject, since, until }: Finding) =>
    location.push(momentTraces(subject, { from: since, to: until ?? epochMs(findings?.range.to ?? since) }));
  const alertOn = (finding: Finding) => {
    const subject = findings && toFindingSubject(finding.subject, findings, state.hide);
    return subject && (() => alert.open(subject, toWish(finding)));
  };

  return (
    <main
      style={{ display: 'flex', flexDirection: 'column', gap: size.s, padding: size.s, background: colors.body }}
      aria-busy={isFetching}
    >
      <EuiScreenReaderOnly>
        <h1>{i18n.translate('meshObservability.anomalies.title', { defaultMessage: 'Anomalies' })}</h1>
      </EuiScreenReaderOnly>
      <AnomaliesToolbar state={state} change={change} isLoading={isFetching} onRefresh={refresh} />
      {failure != null && !withheld && <ProblemCallout failure={failure} onRetry={refresh} />}
      {withheld && <NoAccess withheld={withheld} onRetry={refresh} />}
      {findings && !withheld && <RightsNote notes={findings.coverage.notes} />}
      {findings && <PartialCallout coverage={findings.coverage} />}
      {!findings && failure == null && !withheld && <EuiSkeletonText lines={8} />}
      {findings && !withheld && (
        <>
          <Section
            title={i18n.translate('meshObservability.anomalies.found', { defaultMessage: 'What is unusual' })}
            isBusy={isFetching}
          >
            <FindingList findings={findings} onOpen={openFinding} onTraces={openTraces} alertOn={alertOn} onKnown={refresh} />
            <EuiText size="xs" color="subdued">
              <p data-test-subj="meshHistory">{historyText(findings.history)}</p>
            </EuiText>
          </Section>
          {findings.outliers && (
            <Section
              title={i18n.translate('meshObservability.anomalies.outliers', { defaultMessage: 'Who is unlike the others' })}
            >
              <OutlierList findings={findings} onOpen={({ subject }) => open(subject, findings.range)} />
            </Section>
          )}
          <Section title={i18n.translate('meshObservability.anomalies.lanes', { defaultMessage: 'Over time' })}>
            <SwimLanes findings={findings} group={state.group} sort={state.sort} find={state.find} onOpen={open} />
          </Section>
        </>
      )}
      {alert.flyout}
    </main>
  );
}

const ofFindings = ({ judged, coverage }: Findings) => ({
  isEmpty: judged.length === 0 && coverage.sources.every(({ state }) => state === 'absent'),
  notes: coverage.notes,
});

function Section({ title, isBusy, children }: { title: string; isBusy?: boolean; children: React.ReactNode }) {
  return (
    <EuiPanel hasBorder hasShadow={false} paddingSize="m" style={{ position: 'relative' }}>
      {isBusy && <EuiProgress size="xs" color="primary" position="absolute" />}
      <EuiTitle size="xs">
        <h2>{title}</h2>
      </EuiTitle>
      <EuiSpacer size="s" />
      {children}
    </EuiPanel>
  );
}
