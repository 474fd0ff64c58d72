import type { TimeRange } from '../../common/domain/time_range';
import type { RequestContext } from '../context';
import { lookUpFields } from '../queries/field_capabilities';
import { findReadingRights } from '../queries/reading_rights';
import type { SearchRunner } from '../queries/search_runner';
import type { ApplicationLogReader } from '../sources/application_log_source';
import { applicationLogFields, findApplicationLogs } from '../sources/application_log_registry';
import type { FieldCatalogue } from '../sources/field_catalogue';
import { detectTraces, traceFieldsToLookUp } from '../sources/trace_registry';
import type { TraceReader } from '../sources/trace_source';

/** Remarks what the user's role keeps out of an answer that stands on traces. */
export async function remarkTraceRights(context: RequestContext, { remark }: Pick<SearchRunner, 'remark'>): Promise<void> {
  const { traceIndices = '' } = context.settings;
  if (traceIndices !== '') (await findReadingRights(context, traceIndices)).forEach(remark);
}

/** Every dialect keeps a span's time there. */
const TIME = { start: '@timestamp', arrival: '@timestamp' };

/** How the spans of a window, or of any time, can be read. Empty: no index of the pattern holds spans. */
export async function findTraceReaders(
  context: RequestContext,
  runner: Pick<SearchRunner, 'remark'>,
  range?: TimeRange,
): Promise<TraceReader[]> {
  const catalogue = await lookUp(context, runner, traceFieldsToLookUp(), range);
  return catalogue ? detectTraces(catalogue) : [];
}

/** The same, and how applications' logs that carry trace ids can be read from the same indices: one look-up. */
export async function findTraceAndLogReaders(
  context: RequestContext,
  runner: Pick<SearchRunner, 'remark'>,
): Promise<{ spans: TraceReader[]; logs: ApplicationLogReader[] }> {
  const catalogue = await lookUp(context, runner, [...new Set([...traceFieldsToLookUp(), ...applicationLogFields()])]);
  return catalogue ? { spans: detectTraces(catalogue), logs: findApplicationLogs(catalogue) } : { spans: [], logs: [] };
}

async function lookUp(
  context: RequestContext,
  { remark }: Pick<SearchRunner, 'remark'>,
  fields: string[],
  range?: TimeRange,
): Promise<FieldCatalogue | undefined> {
  const indices = context.settings.traceIndices ?? '';
  if (indices === '') return undefined;
  const catalogue = await lookUpFields(context, indices, fields, range && { range, timeFields: [TIME] });
  const { unseen } = catalogue;
  if (unseen)
    remark({
      code: 'shards_failed',
      failed: unseen.count,
      total: catalogue.indices.length + unseen.count,
      reason: unseen.reason,
    });
  return catalogue;
}
