import { useQuery } from '@tanstack/react-query';
import type { MlOverview } from '../../common/domain/ml';
import { queryKeys } from './query_keys';
import { useClient } from './use_client';

/** What is on its way is looked at so often, milliseconds. */
const MOVING = 5_000;
const ON_THE_WAY = new Set(['starting', 'preparing']);

const isMoving = ({ offers }: MlOverview) =>
  offers.some(
    ({ technique, job }) =>
      job && (ON_THE_WAY.has(job.health) || (technique !== 'anomaly_detection' && job.health === 'running')),
  );

/** What Elastic ML can do and does. Asked anew by itself while something is on its way. */
export function useMlOverview() {
  const client = useClient();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: queryKeys.mlOverview(),
    queryFn: ({ signal }) => client.mlOverview({}, signal),
    refetchOnMount: 'always',
    refetchInterval: (overview) => (overview && isMoving(overview) ? MOVING : false),
  });
  return { overview: data, failure: error, isFetching, refresh: () => void refetch() };
}
