import { EuiProgress, EuiSkeletonText, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { ReactNode } from 'react';
import type { Finding } from '../../common/domain/anomaly';
import type { TrafficDetail } from '../../common/domain/edge_detail';
import type { TimeRange } from '../../common/domain/time_range';
import type { UsualTraffic } from '../../common/domain/usual_traffic';
import type { AlertMe } from './alert_wish';
import type { EarlierSeries } from './earlier_series';
import { LatencyChart } from './latency_chart';
import type { Moment } from './moment';
import { MomentLines } from './moment_lines';
import { PanelSection } from './panel_section';
import { ProblemCallout } from './problem_callout';
import type { TraceEnds } from './slowest_lines';
import { SlowestLines } from './slowest_lines';
import type { TrafficWords } from './traffic_words';
import { TrafficChart } from './traffic_chart';
import { useSharedPointer } from './use_shared_pointer';

/** How the question for the details stands. */
export interface DetailState {
  detail: TrafficDetail | undefined;
  failure: unknown;
  isFetching: boolean;
  retry(): void;
}

interface Props {
  state: DetailState;
  words: TrafficWords;
  onZoom(range: TimeRange): void;
  /** Whose traffic it is: to find other traces by. */
  ends?: TraceEnds;
  /** Requests of one point of the charts. */
  moment: Moment;
  /** What the curves are compared with. */
  earlier?: EarlierSeries;
  /** What was found about these figures. */
  found?: readonly Finding[];
  /** What is usual at these hours. */
  usual?: UsualTraffic;
  /** Undefined: nothing can watch it. */
  onAlert?: AlertMe;
  /** Stands between the charts and the log lines. */
  children?: ReactNode;
}

/** Traffic of an edge or a service over time, and the log lines behind it. */
export function TrafficDetailView({
  state: { detail, failure, isFetching, retry },
  words,
  onZoom,
  ends,
  moment,
  earlier,
  found = [],
  usual,
  onAlert,
  children,
}: Props) {
  const pointer = useSharedPointer();
  // While a refresh is under way the charts still show the window of the last answer.
  const chart = detail && {
    series: detail.series,
    range: detail.series.range,
    pointer,
    onZoom,
    onMoment: moment.choose,
    earlier,
    found,
    usual,
    onAlert,
  };
  return (
    <div style={{ position: 'relative' }} aria-busy={isFetching}>
      {isFetching && detail && <EuiProgress size="xs" color="primary" position="absolute" />}
      {failure != null && (
        <>
          <EuiSpacer size="m" />
          <ProblemCallout failure={failure} onRetry={retry} />
        </>
      )}
      {!detail && failure == null && (
        <>
          <EuiSpacer size="l" />
          <EuiSkeletonText lines={10} />
        </>
      )}
      {detail && chart && (
        <>
          <LatencyChart title={words.latency} {...chart} />
          <TrafficChart title={words.rate} {...chart} />
          {moment.range ? (
            <MomentLines title={words.slowest} moment={moment} ends={ends} />
          ) : (
            <EuiText size="xs" color="subdued">
              <p>
                {i18n.translate('meshObservability.moment.hint', {
                  defaultMessage: 'Click a moment for its requests, drag to zoom in.',
                })}
              </p>
            </EuiText>
          )}
          {children}
          <PanelSection title={words.slowest}>
            <SlowestLines title={words.slowest} lines={detail.slowest} ends={ends} />
          </PanelSection>
        </>
      )}
    </div>
  );
}
