import type { MissingEdgeRequest } from '../../common/contract/missing_edge';
import type { CoverageNote } from '../../common/domain/coverage';
import type { EdgeEvidence, MissingEdge } from '../../common/domain/setup';
import type { RequestContext } from '../context';
import { createSearchRunner } from '../queries/search_runner';
import { toNamedService } from '../sources/to_service';
import { evaluateMissingEdge } from './evaluate_missing_edge';
import { findEarlierCalls } from './find_earlier_calls';
import { findSeenCalls } from './seen_calls';

/**
 * Looks for both ends of an edge in every signal, and, where it is not logged in the window, for the edge in the month before: counts only. What could not be
 * looked at, or not whole, is part of the answer.
 */
export async function explainMissingEdge(
  { from, to, source, destination }: MissingEdgeRequest,
  context: RequestContext,
): Promise<MissingEdge> {
  const range = { from, to };
  const asked = { source: toNamedService(source), destination: toNamedService(destination) };
  const runner = createSearchRunner(context);
  const { reader, cut, unknown, ...seen } = await findSeenCalls({ range, ...asked }, context, runner);
  const found = evaluateMissingEdge(asked, seen, []);
  const isLogged = found.some(({ code }) => code === 'logged');
  const earlier =
    reader && !isLogged
      ? await findEarlierCalls({ range, ...asked }, { ...seen, reader }, context, runner)
      : { calls: [], cut: false };
  const notes = runner.notes();
  const evidence: EdgeEvidence[] = [
    ...(!reader && !unknown.some(({ signal, why }) => signal === 'logs' && why.because === 'unread')
      ? [{ code: 'no_access_logs' as const }]
      : []),
    ...(earlier.calls.length > 0 ? evaluateMissingEdge(asked, seen, earlier.calls) : found),
    ...[...cut, ...(earlier.cut ? ['earlier' as const] : [])].map((where) => ({ code: 'cut' as const, where })),
    ...unknown.flatMap(({ signal, why }) =>
      isWorthSaying(signal, why.because, isLogged) ? [{ code: 'not_known' as const, signal, why }] : [],
    ),
    ...notes.flatMap(toEvidence),
  ];
  return { evidence, searches: runner.count(), notes };
}

/** That metrics are not collected explains nothing about an edge that is there; that they may not be read limits every answer. */
const isWorthSaying = (signal: string, because: string, isLogged: boolean) =>
  because === 'unread' || (!isLogged && signal !== 'logs');

/** What limits every answer can be why this one lacks an edge. */
function toEvidence(note: CoverageNote): EdgeEvidence[] {
  if (note.code === 'not_readable' || note.code === 'other_formats') return [{ code: note.code, indices: note.indices }];
  return note.code === 'timed_out' || note.code === 'shards_failed' || note.code === 'clusters_skipped'
    ? [{ code: 'partial' }]
    : [];
}
