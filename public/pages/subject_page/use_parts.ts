import { i18n } from '@kbn/i18n';
import type { Api } from '../../../common/contract/api';
import type { RequestOf } from '../../../common/contract/endpoint';
import { epochMs } from '../../../common/domain/units';
import { useAnswer } from '../../api/use_answer';
import { useInCommon } from '../../api/use_in_common';
import type { Moment } from '../../api/use_moment';
import { useMoment } from '../../api/use_moment';
import { useTrafficBreakdown } from '../../api/use_traffic_breakdown';
import { useTrafficDetail } from '../../api/use_traffic_detail';
import { toEarlierSeries } from '../../components/earlier_series';

type Request = RequestOf<Api['trafficDetail']>;

interface Asked {
  /** Number of refreshes: everything is asked anew with the map. */
  asked: number;
  moment: Pick<Moment, 'range' | 'choose'>;
  /** Milliseconds: from where on a request is one of the slow ones. */
  p95: number | undefined;
  /** Undefined: there are no metrics to ask. */
  proxies: RequestOf<Api['proxyNumbers']> | undefined;
}

/** What the pages of edges and services ask alike: over time, the period before, heat map, break-down, Envoy's numbers; one or two searches each. */
export function useParts(request: Request, { asked, moment, p95, proxies }: Asked) {
  const canAsk = request.parts.length > 0;
  const detail = useTrafficDetail(request, asked);
  const range = detail.detail?.series.range;
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
    detail,
    before: before.detail,
    earlier: range && toEarlierSeries(label, before.detail, range),
    heat: useAnswer('latencyHeatmap', canAsk ? request : undefined, asked),
    breakdown: useTrafficBreakdown(request, asked, canAsk),
    inCommon: useInCommon(request, p95, asked),
    moment: useMoment(request, asked, moment),
    proxies: useAnswer('proxyNumbers', proxies, asked),
  };
}
