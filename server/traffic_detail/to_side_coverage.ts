import type { Coverage } from '../../common/domain/coverage';
import { epochMs, milliseconds } from '../../common/domain/units';
import type { SearchRunner } from '../queries/search_runner';
import type { AccessLogReader } from '../sources/source';

interface Stood {
  reader: AccessLogReader;
  indices: string;
  lines: number;
  newest?: number;
  runner: SearchRunner;
  /** Milliseconds. */
  took: number;
}

/** What an answer about one side of an edge or a service stands on. */
export const toSideCoverage = ({ reader, indices, lines, newest, runner, took }: Stood): Coverage => ({
  sources: [
    {
      id: reader.id,
      indices,
      state: lines > 0 ? 'read' : 'quiet',
      lines,
      ...(newest === undefined ? {} : { newest: epochMs(newest) }),
    },
  ],
  searches: runner.count(),
  took: milliseconds(took),
  notes: runner.notes(),
});
