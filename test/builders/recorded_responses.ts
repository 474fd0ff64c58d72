import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { estypes } from '@elastic/elasticsearch';
import type { RawKey } from '../../common/domain/edge';
import type { TimeRange } from '../../common/domain/time_range';
import { epochMs } from '../../common/domain/units';
import type { CorpusLine } from './a_corpus';
import { aCorpus } from './a_corpus';

interface Recorded {
  fieldCaps: estypes.FieldCapsResponse;
  caller: estypes.SearchResponse;
  callee: estypes.SearchResponse;
  overTimeParts: RawKey[];
  overTime: estypes.SearchResponse;
}

/** What a real Elasticsearch answered about these lines and this window: {@link recordedLines}, {@link recordedRange}. */
export const recordedResponses = (): Recorded =>
  JSON.parse(readFileSync(join(__dirname, '../corpora/kuma_access_log_json/responses.json'), 'utf8')) as Recorded;

export const recordedLines = (): CorpusLine[] => aCorpus('kuma_access_log_json', 'rich-json-mtls').slice(0, 300);

export const recordedRange: TimeRange = {
  from: epochMs(Date.parse('2026-11-22T10:14:00Z')),
  to: epochMs(Date.parse('2026-11-22T10:16:00Z')),
};
