import type { Api } from '../../common/contract/api';
import type { RequestOf } from '../../common/contract/endpoint';
import type { RawKey } from '../../common/domain/edge';
import type { TrafficDetail } from '../../common/domain/edge_detail';
import type { ServiceMap } from '../../common/domain/service_map';
import { useTrafficDetail } from './use_traffic_detail';

/**
 * The same details of an earlier window: one more request, and none when there was no such traffic.
 * @param parts its keys then, which need not be those of now
 */
export function useEarlierDetail(
  request: RequestOf<Api['trafficDetail']>,
  earlier: { map: ServiceMap | undefined } | undefined,
  parts: RawKey[] | undefined,
  asked: number,
): TrafficDetail | undefined {
  const range = earlier?.map?.range;
  const { detail } = useTrafficDetail({ ...request, ...range, parts: range ? (parts ?? []) : [] }, asked);
  return range && parts ? detail : undefined;
}
