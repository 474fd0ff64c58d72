import type { TimeRange } from '../../common/domain/time_range';
import type { RequestContext } from '../context';
import { lookUpFields } from '../queries/field_capabilities';
import { findReadingRights } from '../queries/reading_rights';
import type { SearchRunner } from '../queries/search_runner';
import { detectAccessLogs, fieldsToLookUp, timeFields } from '../sources/detect';
import type { FieldCatalogue } from '../sources/field_catalogue';
import type { AccessLogReader } from '../sources/source';

/**
 * How the access logs of a window can be read. Indices that hold nothing of it do not count, unless all of them are such:
 * then the window is quiet, which is not the same as nothing being there (undefined). Indices that could not be looked at are remarked,
 * and so is what the user's role keeps out of the answer.
 */
export async function findReader(
  context: RequestContext,
  range: TimeRange,
  { remark }: Pick<SearchRunner, 'remark'>,
): Promise<AccessLogReader | undefined> {
  const { accessLogIndices } = context.settings;
  if (accessLogIndices === '') return undefined;
  const rights = findReadingRights(context, accessLogIndices);
  const detect = (catalogue: FieldCatalogue) => {
    const { unseen, indices } = catalogue;
    if (unseen)
      remark({ code: 'shards_failed', failed: unseen.count, total: indices.length + unseen.count, reason: unseen.reason });
    const { reader, otherIndices } = detectAccessLogs(catalogue);
    if (otherIndices.length > 0) remark({ code: 'other_formats', indices: otherIndices });
    return reader;
  };
  const fields = fieldsToLookUp();
  const inWindow = detect(await lookUpFields(context, accessLogIndices, fields, { range, timeFields: timeFields() }));
  const reader = inWindow ?? detect(await lookUpFields(context, accessLogIndices, fields));
  (await rights).forEach(remark);
  return reader;
}
