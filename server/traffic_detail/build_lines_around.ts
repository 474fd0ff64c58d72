import type { LinesAroundRequest } from '../../common/contract/lines_around';
import { ProblemError } from '../../common/contract/problem_error';
import type { LinesAround } from '../../common/domain/lines_around';
import { epochMs } from '../../common/domain/units';
import type { RequestContext } from '../context';
import { requireReader } from '../detection/require_reader';
import { buildLinesAround as buildSearch, readLinesAround } from '../queries/lines_around';
import { createSearchRunner } from '../queries/search_runner';
import { toLinesQuery } from './to_discover_query';
import { toSideCoverage } from './to_side_coverage';

/** So far before and after is looked: five minutes. */
const AROUND = 5 * 60_000;
const MOST = 15;

/** What the proxy that wrote a line wrote before and after it: one search. */
export async function buildLinesAround(
  { at, index, documentId, writer }: LinesAroundRequest,
  context: RequestContext,
  { now }: { now: () => number },
): Promise<LinesAround> {
  const started = now();
  const range = { from: epochMs(Math.max(0, at - AROUND)), to: epochMs(at + AROUND) };
  const indices = context.settings.accessLogIndices;
  const runner = createSearchRunner(context);
  const reader = await requireReader(context, range, runner);
  const wrote = reader.writtenBy(writer);
  if (!wrote) {
    throw new ProblemError(404, {
      code: 'writer_unknown',
      message: 'The line tells neither the address nor the name of the proxy that wrote it, so its neighbours cannot be found.',
    });
  }
  const found = readLinesAround(await runner.run(buildSearch({ indices, range, at, writer: wrote, most: MOST }, reader)));
  const isOther = (document: { index: string; id: string }) => document.index !== index || document.id !== documentId;
  const toLines = (documents: typeof found.before) =>
    documents
      .filter(isOther)
      .slice(0, MOST)
      .map((document) => reader.decode(document));
  return {
    range,
    before: toLines(found.before).reverse(),
    after: toLines(found.after),
    total: found.total,
    discover: toLinesQuery({ indices, range, lines: wrote }, reader),
    coverage: toSideCoverage({ reader, indices, lines: found.total, runner, took: now() - started }),
  };
}
