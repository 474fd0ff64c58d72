import React from 'react';
import type { ComponentProps, ReactNode } from 'react';
import type { AnomalySubject, Findings } from '../../common/domain/anomaly';
import type { TrafficDetail } from '../../common/domain/edge_detail';
import type { TimeRange } from '../../common/domain/time_range';
import type { UsualTraffic } from '../../common/domain/usual_traffic';
import type { AlertMe } from './alert_wish';
import { BreakdownSection } from './breakdown_section';
import type { Earlier } from './earlier';
import { toEarlierSeries } from './earlier_series';
import { InCommonSection } from './in_common_section';
import type { Moment } from './moment';
import type { TraceEnds } from './slowest_lines';
import type { DetailState } from './traffic_detail_view';
import { TrafficDetailView } from './traffic_detail_view';
import type { TrafficWords } from './traffic_words';

interface Props {
  subject: AnomalySubject;
  side: 'caller' | 'callee';
  /** How everything that a panel asks stands. */
  traffic: {
    detail: DetailState;
    before: TrafficDetail | undefined;
    usual: UsualTraffic | undefined;
    moment: Moment;
    breakdown: Omit<ComponentProps<typeof BreakdownSection>, 'side'>;
    inCommon: ComponentProps<typeof InCommonSection>;
  };
  words: TrafficWords;
  ends: TraceEnds;
  findings: Findings | undefined;
  earlier: Earlier | undefined;
  onZoom(range: TimeRange): void;
  /** Undefined: nothing can watch it. */
  onAlert: AlertMe | undefined;
  /** Which requests at the gateway pass through it. */
  impact: ReactNode;
}

/** Traffic over time and what explains it: the lower part of the panels of edges and of services. */
export function PanelTrafficView({ subject, side, traffic, words, ends, findings, earlier, onZoom, onAlert, impact }: Props) {
  const { detail, before, usual, moment, breakdown, inCommon } = traffic;
  return (
    <TrafficDetailView
      state={detail}
      words={words}
      onZoom={onZoom}
      found={findings?.findings.filter((finding) => finding.subject.id === subject.id)}
      ends={ends}
      moment={moment}
      usual={usual}
      onAlert={onAlert}
      earlier={detail.detail && earlier && toEarlierSeries(earlier.label, before, detail.detail.series.range)}
    >
      <InCommonSection {...inCommon} />
      {impact}
      <BreakdownSection side={side} {...breakdown} />
    </TrafficDetailView>
  );
}
