import type { TimeRange } from '../../common/domain/time_range';
import type { RequestContext } from '../context';
import { lookUpFields } from '../queries/field_capabilities';
import type { SearchRunner } from '../queries/search_runner';
import { detectTraces, traceFieldsToLookUp } from '../sources/trace_registry';
import type { TraceReader } from '../sources/trace_source';

/** Every dialect keeps a span's time there. */
const TIME = { start: '@timestamp', arrival: '@timestamp' };

/** How the spans of a window, or of any time, can be read. Empty: no index of the pattern holds spans. */
export async function findTraceReaders(
  context: RequestContext,
  { remark }: Pick<SearchRunner, 'remark'>,
  range?: TimeRange,
): Promise<TraceReader[]> {
  const indices = context.settings.traceIndices ?? '';
  if (indices === '') return [];
  const window = range && { range, timeFields: [TIME] };
  const catalogue = await lookUpFields(context, indices, traceFieldsToLookUp(), window);
  const { unseen } = catalogue;
  if (unseen)
    remark({
      code: 'shards_failed',
      failed: unseen.count,
      total: catalogue.indices.length + unseen.count,
      reason: unseen.reason,
    });
  return detectTraces(catalogue);
}
