import type { TimeRange } from '../../common/domain/time_range';
import type { UnparsedFormat, UnparsedText, UnreadableReason } from '../../common/domain/unparsed_text';
import type { SearchRunner } from '../queries/search_runner';
import type { RawUnparsed } from '../queries/unparsed_texts';
import { buildUnparsedTexts, readUnparsedTexts } from '../queries/unparsed_texts';
import { ACCESS_LOG_PIPELINE_NAME, recogniseText } from '../sources/access_log_text';

/** Access logs that arrived as text and that no pipeline parsed, by index: one search, and a look at ten texts of an index. */
export async function recogniseUnparsedText(
  { run }: Pick<SearchRunner, 'run'>,
  indices: string,
  range: TimeRange,
): Promise<UnparsedText[]> {
  if (indices === '') return [];
  return readUnparsedTexts(await run(buildUnparsedTexts(indices, range))).flatMap(toUnparsedText);
}

/** Nothing where no text is a line and nothing was refused: other programs' documents are none of our business. */
export function toUnparsedText({ index, documents, texts, unreadable }: RawUnparsed): UnparsedText[] {
  const formats = texts.map(recogniseText).filter((format) => format !== undefined);
  const refused = Object.entries(unreadable).map(([reason, count]) => ({ reason: reason as UnreadableReason, documents: count }));
  if (formats.length === 0 && refused.length === 0) return [];
  const estimated = formats.length > 0 && formats.length < texts.length;
  return [
    {
      index,
      documents: formats.length === 0 ? 0 : Math.round((documents * formats.length) / texts.length),
      estimated,
      formats: [...new Set<UnparsedFormat>(formats)].sort(),
      unreadable: refused,
      pipeline: ACCESS_LOG_PIPELINE_NAME,
    },
  ];
}
