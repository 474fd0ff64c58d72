import type { TimeRange } from '../../common/domain/time_range';
import type { RequestContext } from '../context';
import { lookUpFields } from '../queries/field_capabilities';
import { detectAccessLogs, fieldsToLookUp, timeFields } from '../sources/detect';
import type { AccessLogReader } from '../sources/source';

/**
 * How the access logs of a window can be read. Indices that hold nothing of it do not count, unless all of them are such:
 * then the window is quiet, which is not the same as nothing being there (undefined).
 */
export async function findReader(context: RequestContext, range: TimeRange): Promise<AccessLogReader | undefined> {
  const { accessLogIndices } = context.settings;
  if (accessLogIndices === '') return undefined;
  const fields = fieldsToLookUp();
  const inWindow = detectAccessLogs(await lookUpFields(context, accessLogIndices, fields, { range, timeFields: timeFields() }));
  return inWindow ?? detectAccessLogs(await lookUpFields(context, accessLogIndices, fields));
}
