import type { TraceCoverage } from '../../common/domain/trace';
import { milliseconds } from '../../common/domain/units';
import type { SearchRunner } from '../queries/search_runner';
import type { TraceReader } from '../sources/trace_source';

interface Asked {
  indices: string;
  runner: Pick<SearchRunner, 'count' | 'notes'>;
  /** Milliseconds. */
  took: number;
  /** Dialects of spans; none where access logs answer. */
  readers?: readonly Pick<TraceReader, 'id'>[];
}

/** What an answer about traces stands on. */
export const toTraceCoverage = ({ indices, runner, took, readers = [] }: Asked): TraceCoverage => ({
  sources: [...new Set(readers.map(({ id }) => id))],
  indices,
  searches: runner.count(),
  took: milliseconds(took),
  notes: runner.notes(),
});
