import type { UnparsedFormat } from '../../../common/domain/unparsed_text';
import { parseText } from './parse_text';

const LONGEST = 16_384;
/** Without these a JSON line is no line of an access log. */
const ESSENTIAL = ['source', 'destination', 'duration_millis'];

/** What a text is; undefined when it is no line of an access log. Looks at one text for a bounded time, whatever is in it. */
export function recogniseText(text: unknown): UnparsedFormat | undefined {
  if (typeof text !== 'string' || text.length > LONGEST) return undefined;
  return parseText(text)?.grammar ?? (isJsonLine(text) ? 'json' : undefined);
}

function isJsonLine(text: string): boolean {
  if (!text.startsWith('{')) return false;
  try {
    const line = JSON.parse(text) as Record<string, unknown>;
    return ESSENTIAL.every((field) => line[field] !== undefined);
  } catch {
    return false;
  }
}
