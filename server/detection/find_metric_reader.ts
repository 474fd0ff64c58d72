import type { TimeRange } from '../../common/domain/time_range';
import type { RequestContext } from '../context';
import { lookUpFields } from '../queries/field_capabilities';
import type { SearchRunner } from '../queries/search_runner';
import { detectMetrics, metricFieldsToLookUp } from '../sources/metric_registry';
import type { MetricReader } from '../sources/metric_source';

/** Every dialect keeps a sample's time there. */
const TIME = { start: '@timestamp', arrival: '@timestamp' };

/** How the metrics of a window can be read; undefined where no index of the pattern has any. Indices of further dialects are remarked. */
export async function findMetricReader(
  context: RequestContext,
  { remark }: Pick<SearchRunner, 'remark'>,
  range: TimeRange,
): Promise<MetricReader | undefined> {
  const indices = context.settings.metricIndices ?? '';
  if (indices === '') return undefined;
  const catalogue = await lookUpFields(context, indices, metricFieldsToLookUp(), { range, timeFields: [TIME] });
  const { unseen } = catalogue;
  if (unseen) {
    const total = catalogue.indices.length + unseen.count;
    remark({ code: 'shards_failed', failed: unseen.count, total, reason: unseen.reason });
  }
  const { reader, otherIndices } = detectMetrics(catalogue);
  if (otherIndices.length > 0) remark({ code: 'other_metric_formats', indices: otherIndices });
  return reader;
}
