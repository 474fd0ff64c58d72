import { useState } from 'react';
import type { RawKey } from '../../common/domain/edge';
import type { TrafficDetail } from '../../common/domain/edge_detail';
import type { ServiceMap } from '../../common/domain/service_map';
import type { UsualTraffic } from '../../common/domain/usual_traffic';
import { useEarlierDetail } from './use_earlier_detail';
import type { SubjectQuestion, SubjectTraffic } from './use_subject_traffic';
import { useSubjectTraffic } from './use_subject_traffic';
import type { TrafficBreakdownResult } from './use_traffic_breakdown';
import { useTrafficBreakdown } from './use_traffic_breakdown';
import { useUsualTraffic } from './use_usual_traffic';

interface Question extends SubjectQuestion {
  /** The map of the period that is compared, and its raw keys there. */
  earlier: { map: ServiceMap | undefined } | undefined;
  earlierParts: RawKey[] | undefined;
}

export interface PanelTraffic extends SubjectTraffic {
  /** In the period that is compared. */
  before: TrafficDetail | undefined;
  usual: UsualTraffic | undefined;
  breakdown: { state: TrafficBreakdownResult; isOpen: boolean; onToggle(isOpen: boolean): void };
}

/** What the panels of edges and of services ask alike. */
export function usePanelTraffic({ earlier, earlierParts, ...question }: Question): PanelTraffic {
  const { request, asked } = question;
  const [isOpen, onToggle] = useState(false);
  return {
    ...useSubjectTraffic(question),
    before: useEarlierDetail(request, earlier, earlierParts, asked),
    usual: useUsualTraffic(request, asked),
    breakdown: { state: useTrafficBreakdown(request, asked, isOpen), isOpen, onToggle },
  };
}
