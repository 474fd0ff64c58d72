import { EuiProgress, EuiSkeletonText, EuiSpacer } from '@elastic/eui';
import React from 'react';
import type { ReactNode } from 'react';
import type { TrafficDetail } from '../../common/domain/edge_detail';
import type { TimeRange } from '../../common/domain/time_range';
import type { EarlierSeries } from './earlier_series';
import { LatencyChart } from './latency_chart';
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
  /** What the curves are compared with. */
  earlier?: EarlierSeries;
  /** Stands between the charts and the log lines. */
  children?: ReactNode;
}

/** Traffic of an edge or a service over time, and the log lines behind it. */
export function TrafficDetailView({
  state: { detail, failure, isFetching, retry },
  words,
  onZoom,
  ends,
  earlier,
  children,
}: Props) {
  const pointer = useSharedPointer();
  // While a refresh is under way the charts still show the window of the last answer.
  const chart = detail && { series: detail.series, range: detail.series.range, pointer, onZoom, earlier };
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
          {children}
          <PanelSection title={words.slowest}>
            <SlowestLines title={words.slowest} lines={detail.slowest} ends={ends} />
          </PanelSection>
        </>
      )}
    </div>
  );
}
