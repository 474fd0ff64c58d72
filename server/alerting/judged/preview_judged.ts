import type { EdgeId } from '../../../common/domain/edge';
import type { Episode, RulePreview } from '../../../common/domain/rule_preview';
import type { EpochMs } from '../../../common/domain/units';
import { epochMs, milliseconds } from '../../../common/domain/units';
import type { RequestContext } from '../../context';
import { checkTime, checkTimes, MINUTE } from '../check_times';
import { replayEpisodes } from '../replay_episodes';
import type { AlertFacts, PreviewRequest } from '../rule_type';
import type { JudgedWindow } from './judge_window';
import { judgeWindow, listKnown } from './judge_window';
import type { JudgedParams, JudgedRule } from './judged_rule';

/** A judgement is two or three searches: the past is looked at as long as this, and the answer says how far that led. */
const PATIENCE = 20_000;
const AT_ONCE = 3;
const MOST_CHECKS = 200;

/** What the detector would have raised: the rule's own check at the end of every window's length, from now back into the past. */
export async function previewJudged<Params extends JudgedParams>(
  rule: JudgedRule<Params>,
  { params, range: asked, now }: Omit<PreviewRequest<Params>, 'suggest'>,
  context: RequestContext,
): Promise<RulePreview> {
  const started = Date.now();
  const length = params.windowMinutes * MINUTE;
  const last = Math.min(asked.to, checkTime(now));
  const every = milliseconds(Math.max(length, Math.ceil((last - asked.from) / MOST_CHECKS / MINUTE) * MINUTE));
  const times = checkTimes({ from: asked.from, to: epochMs(last) }, every);
  const said = times[0] === undefined ? [] : await listKnown(rule, params, times[0], context);
  const checked = new Map<EpochMs, JudgedWindow>();
  for (let rest = [...times].reverse(); rest.length > 0 && Date.now() - started < PATIENCE; rest = rest.slice(AT_ONCE)) {
    const batch = rest.slice(0, AT_ONCE);
    const windows = await Promise.all(batch.map((at) => judgeWindow(rule, params, { at, now: at, said }, context)));
    windows.forEach((window, place) => checked.set(batch[place] as EpochMs, window));
  }
  const tried = times.filter((at) => checked.has(at));
  const windows = tried.map((at) => checked.get(at) as JudgedWindow);
  const episodes = replayEpisodes({
    times: tried,
    hold: milliseconds(length),
    verdictsAt: (place) => (windows[place] as JudgedWindow).verdicts,
    edgeOf: (id, place) => windows[place]?.worst.get(id)?.edge as AlertFacts['edge'],
  });
  const edges = new Map(windows.flatMap(({ values }) => [...values.keys()].map((id) => [id, true] as const)));
  const shown = chooseShown(windows, episodes);
  return {
    range: { from: tried.length < times.length ? (tried[0] ?? asked.from) : asked.from, to: epochMs(last) },
    every,
    unit: rule.unit,
    threshold: rule.threshold(params),
    edges: edges.size,
    episodes,
    total: episodes.length,
    ...(shown
      ? {
          chart: {
            edge: shown,
            points: tried.map((at, place) => {
              const value = windows[place]?.values.get(shown.id);
              return { at, ...(value === undefined ? {} : { value }) };
            }),
          },
        }
      : {}),
    coverage: {
      sources: windows.at(-1)?.coverage.sources ?? [],
      searches: windows.reduce((sum, { coverage }) => sum + coverage.searches, 0),
      took: milliseconds(Date.now() - started),
      notes: windows.find(({ coverage }) => coverage.notes.length > 0)?.coverage.notes ?? [],
    },
  };
}

/** The one that fired most, or else whose values came closest. */
function chooseShown(windows: JudgedWindow[], episodes: Episode[]): AlertFacts['edge'] | undefined {
  const counts = new Map<EdgeId, number>();
  for (const { edge } of episodes) counts.set(edge.id, (counts.get(edge.id) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (most !== undefined) return episodes.find(({ edge }) => edge.id === most)?.edge;
  const id = windows.flatMap(({ values }) => [...values].sort((a, b) => b[1] - a[1]).slice(0, 1))[0]?.[0];
  return id === undefined ? undefined : { id, source: '', destination: '' };
}
