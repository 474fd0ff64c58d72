import { i18n } from '@kbn/i18n';
import { epochMs } from '../../../common/domain/units';
import { useAnswer } from '../../api/use_answer';
import type { SubjectQuestion } from '../../api/use_subject_traffic';
import { useSubjectTraffic } from '../../api/use_subject_traffic';
import { useTrafficBreakdown } from '../../api/use_traffic_breakdown';
import { useTrafficDetail } from '../../api/use_traffic_detail';
import { toEarlierSeries } from '../../components/earlier_series';

/** What the pages of edges and services ask alike: over time, the period before, heat map, break-down, Envoy's numbers; one or two searches each. */
export function useParts(question: SubjectQuestion) {
  const { request, asked } = question;
  const canAsk = request.parts.length > 0;
  const traffic = useSubjectTraffic(question);
  const range = traffic.detail.detail?.series.range;
  const length = range ? range.to - range.from : 0;
  const hasBefore = range !== undefined && range.from >= length;
  const before = useTrafficDetail(
    {
      ...request,
      ...(hasBefore ? { from: epochMs(range.from - length), to: range.from } : {}),
      parts: hasBefore ? request.parts : [],
    },
    asked,
  );
  const label = i18n.translate('meshObservability.compare.before', { defaultMessage: 'the period before' });
  return {
    ...traffic,
    before: before.detail,
    earlier: range && toEarlierSeries(label, before.detail, range),
    heat: useAnswer('latencyHeatmap', canAsk ? request : undefined, asked),
    breakdown: useTrafficBreakdown(request, asked, canAsk),
  };
}
