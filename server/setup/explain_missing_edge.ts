import type { MissingEdgeRequest } from '../../common/contract/missing_edge';
import type { CoverageNote } from '../../common/domain/coverage';
import type { EdgeEvidence, MissingEdge } from '../../common/domain/setup';
import type { RequestContext } from '../context';
import { createSearchRunner } from '../queries/search_runner';
import { toNamedService } from '../sources/to_service';
import { evaluateMissingEdge } from './evaluate_missing_edge';
import { findEarlierCalls, findSeenCalls } from './seen_calls';

/** Looks for both ends of an edge in every signal, and for the edge in the month before: up to six searches, counts only. */
export async function explainMissingEdge(
  { from, to, source, destination }: MissingEdgeRequest,
  context: RequestContext,
): Promise<MissingEdge> {
  const range = { from, to };
  const asked = { source: toNamedService(source), destination: toNamedService(destination) };
  const runner = createSearchRunner(context);
  const { reader, ...seen } = await findSeenCalls(range, context, runner);
  const earlier = reader ? await findEarlierCalls({ range, ...asked }, reader, context, runner) : [];
  const notes = runner.notes();
  const evidence: EdgeEvidence[] = [
    ...(reader ? [] : [{ code: 'no_access_logs' as const }]),
    ...evaluateMissingEdge(asked, seen, earlier),
    ...notes.flatMap(toEvidence),
  ];
  return { evidence, searches: runner.count(), notes };
}

/** What limits every answer can be why this one lacks an edge. */
function toEvidence(note: CoverageNote): EdgeEvidence[] {
  if (note.code === 'not_readable' || note.code === 'other_formats') return [{ code: note.code, indices: note.indices }];
  return [];
}
