import type { Api } from '../../common/contract/api';
import type { RequestOf } from '../../common/contract/endpoint';

/** Cache keys. `asked` counts refreshes: the same question asked again is a new entry, so that no answer is ever stale. */
export const queryKeys = {
  serviceMap: (request: RequestOf<Api['serviceMap']> | undefined, asked: number) => ['serviceMap', request, asked] as const,
  trafficDetail: (request: RequestOf<Api['trafficDetail']>, asked: number) => ['trafficDetail', request, asked] as const,
  trafficBreakdown: (request: RequestOf<Api['trafficBreakdown']>, asked: number) => ['trafficBreakdown', request, asked] as const,
  trafficFrames: (request: RequestOf<Api['trafficFrames']> | undefined) => ['trafficFrames', request] as const,
};
