import type { EdgeId } from '../../../common/domain/edge';
import type { CheckPoint, Episode, RulePreview } from '../../../common/domain/rule_preview';
import type { EpochMs, Milliseconds } from '../../../common/domain/units';
import { epochMs, milliseconds } from '../../../common/domain/units';
import type { Coverage } from '../../../common/domain/coverage';
import type { RequestContext } from '../../context';
import { findReader } from '../../detection/find_reader';
import type { SearchRunner } from '../../queries/search_runner';
import { createSearchRunner } from '../../queries/search_runner';
import { toExcluded } from '../../queries/to_excluded';
import type { AccessLogReader } from '../../sources/source';
import { checkTime, checkTimes, MINUTE } from '../check_times';
import { replayEpisodes } from '../replay_episodes';
import type { PreviewRequest } from '../rule_type';
import { linesOf } from '../scope';
import type { Verdict } from '../verdict';
import type { CollectedCounts, CountedEdge } from './collect_counts';
import { collectCounts } from './collect_counts';
import type { CountedParams, CountedRule, Counts, Sums } from './counted_rule';
import { toWatchedEdge } from './execute_counted';
import { slide } from './slide';

/** Longer stretches are checked at every fifth minute, as a rule with that interval would. */
const BY_THE_MINUTE = 26 * 60 * MINUTE;
const MOST_EPISODES = 200;

export interface ChartRequest {
  edge: CountedEdge;
  times: EpochMs[];
  length: Milliseconds;
}

interface Means {
  context: RequestContext;
  reader: AccessLogReader;
  runner: SearchRunner;
}

interface PreviewParts<Params> {
  /** Values to draw, as a check at these times compares them. Counts of each time are given. */
  toPoints(params: Params, request: ChartRequest & { sums: Sums[] }, means: Means): Promise<CheckPoint[]>;
}

/** What the rule would have done at every check of a range: the same counts by the minute, the same evaluation, the same following of alerts. */
export async function previewCounted<Params extends CountedParams>(
  rule: CountedRule<Params>,
  { toPoints }: PreviewParts<Params>,
  request: Omit<PreviewRequest<Params>, 'suggest'>,
  context: RequestContext,
): Promise<RulePreview> {
  const { params } = request;
  const started = request.now;
  const range = { from: request.range.from, to: epochMs(Math.min(request.range.to, checkTime(request.now))) };
  const length = milliseconds(params.windowMinutes * MINUTE);
  const lookback = Math.max(length, rule.lookback(params));
  const every = chooseEvery(range.to - range.from + lookback, params.windowMinutes);
  const times = checkTimes(range, every);
  const runner = createSearchRunner(context);
  const counted = { from: epochMs((times[0] ?? range.from) - lookback), to: times.at(-1) ?? range.to };
  const reader = counted.from < counted.to ? await findReader(context, counted, runner) : undefined;
  const empty = { range, every, unit: rule.unit, threshold: rule.threshold(params) };
  const coverage = (lines: number): Coverage => ({
    sources: [
      {
        id: 'kuma_access_log_json',
        indices: context.settings.accessLogIndices,
        state: reader ? (lines > 0 ? 'read' : 'quiet') : 'absent',
        lines,
      },
    ],
    searches: runner.count(),
    took: milliseconds(Date.now() - started),
    notes: runner.notes(),
  });
  if (!reader) return { ...empty, edges: 0, episodes: [], total: 0, coverage: coverage(0) };
  const collected = await collectCounts(
    {
      indices: context.settings.accessLogIndices,
      range: counted,
      exclude: toExcluded(params.hide, reader),
      only: linesOf(rule.countsAll ? { kind: 'mesh' } : params.scope, reader),
      counted: rule.counted(params),
      step: every,
    },
    params.scope,
    reader,
    runner,
  );
  const windows = slideAll(collected, times, length, lookback);
  const episodes = replayEpisodes({
    times,
    hold: length,
    verdictsAt: (place) => verdictsOf(rule, params, collected, windows, place),
    edgeOf: (id) => toWatchedEdge(collected.edges.get(id) as CountedEdge),
  });
  const shown = chooseShown(collected, episodes);
  const points =
    shown &&
    (await toPoints(
      params,
      { edge: shown, times, length, sums: windows.of(shown.id).map(({ window }) => window) },
      { context, reader, runner },
    ));
  const lines = [...collected.all.values()].reduce((sum, count) => sum + count, 0);
  return {
    ...empty,
    edges: collected.edges.size,
    ...(collected.cut ? { cut: true } : {}),
    episodes: episodes.slice(-MOST_EPISODES),
    total: episodes.length,
    ...(shown && points ? { chart: { edge: toWatchedEdge(shown), points } } : {}),
    coverage: coverage(lines),
  };
}

/** A window must be whole steps. */
const chooseEvery = (span: number, windowMinutes: number): Milliseconds =>
  span <= BY_THE_MINUTE || windowMinutes % 5 !== 0 ? MINUTE : milliseconds(5 * MINUTE);

interface Windows {
  of(id: EdgeId): Counts[];
}

function slideAll({ edges, all }: CollectedCounts, times: EpochMs[], length: number, lookback: number): Windows {
  const both = (steps: ReadonlyMap<number, Sums>) => ({
    window: slide(steps, times, length),
    back: slide(steps, times, lookback),
  });
  const total = both(new Map([...all].map(([at, lines]) => [at, { lines, timed: 0, slow: 0, judged: 0, failed: 0 }])));
  const counts = new Map<EdgeId, Counts[]>();
  for (const [id, { steps }] of edges) {
    const { window, back } = both(steps);
    counts.set(
      id,
      window.map((sums, place) => ({
        window: sums,
        before: lookback > length ? minus(back[place] as Sums, sums) : minus(sums, sums),
        all: {
          window: total.window[place]?.lines ?? 0,
          before: (total.back[place]?.lines ?? 0) - (total.window[place]?.lines ?? 0),
        },
      })),
    );
  }
  return { of: (id) => counts.get(id) ?? [] };
}

const minus = (a: Sums, b: Sums): Sums => ({
  lines: a.lines - b.lines,
  timed: a.timed - b.timed,
  slow: a.slow - b.slow,
  judged: a.judged - b.judged,
  failed: a.failed - b.failed,
});

function verdictsOf<Params extends CountedParams>(
  rule: CountedRule<Params>,
  params: Params,
  { edges }: CollectedCounts,
  windows: Windows,
  place: number,
): Map<EdgeId, Verdict> {
  const verdicts = new Map<EdgeId, Verdict>();
  for (const id of edges.keys()) verdicts.set(id, rule.evaluate(params, windows.of(id)[place] as Counts));
  return verdicts;
}

/** The edge that would have fired most, or else the busiest. */
function chooseShown({ edges }: CollectedCounts, episodes: Episode[]): CountedEdge | undefined {
  const fired = new Map<EdgeId, number>();
  for (const { edge } of episodes) fired.set(edge.id, (fired.get(edge.id) ?? 0) + 1);
  const lines = (edge: CountedEdge) => [...edge.steps.values()].reduce((sum, step) => sum + step.lines, 0);
  return [...edges.values()]
    .map((edge) => ({ edge, fired: fired.get(edge.id) ?? 0, lines: lines(edge) }))
    .sort((a, b) => b.fired - a.fired || b.lines - a.lines)[0]?.edge;
}
