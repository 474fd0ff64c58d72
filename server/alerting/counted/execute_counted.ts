import type { EdgeId } from '../../../common/domain/edge';
import type { EpochMs, Milliseconds } from '../../../common/domain/units';
import { epochMs, milliseconds } from '../../../common/domain/units';
import type { RequestContext } from '../../context';
import { findReader } from '../../detection/find_reader';
import { buildEdgeEvidence, readEdgeEvidence } from '../../queries/edge_evidence';
import type { SearchRunner } from '../../queries/search_runner';
import { createSearchRunner } from '../../queries/search_runner';
import { toExcluded } from '../../queries/to_excluded';
import type { AccessLogReader } from '../../sources/source';
import { checkTime, MINUTE, windowBefore } from '../check_times';
import { reportAlerts } from '../report_alerts';
import { readRuleState } from '../rule_state';
import type { AlertFacts, RuleRun, RunResult } from '../rule_type';
import { linesOf } from '../scope';
import type { Verdict } from '../verdict';
import { UNKNOWN } from '../verdict';
import type { CollectedCounts, CountedEdge } from './collect_counts';
import { collectCounts } from './collect_counts';
import type { CountedParams, CountedRule, Counts } from './counted_rule';
import { NO_SUMS } from './counted_rule';

/** Of so many alerts a run says the percentiles and shows a line. */
const MOST_EVIDENCE = 50;

/** One run of a rule that counts: one search, one more for what fires, one more for rules that look further back. */
export async function executeCounted<Params extends CountedParams>(
  rule: CountedRule<Params>,
  run: RuleRun<Params>,
  context: RequestContext,
): Promise<RunResult> {
  const { params } = run;
  const at = checkTime(run.now);
  const length = milliseconds(params.windowMinutes * MINUTE);
  const runner = createSearchRunner(context);
  const range = windowBefore(at, Math.max(length, rule.lookback(params)));
  const reader = await findReader(context, range, runner);
  const found = reader && (await countWindow(rule, params, { at, length }, { context, reader, runner }));
  const isPartial = runner.notes().length > 0;
  const verdicts = new Map<EdgeId, Verdict>();
  for (const id of new Set([...(found?.edges.keys() ?? []), ...readRuleState(run.state).keys()])) {
    const verdict = found ? rule.evaluate(params, found.countsOf(id)) : UNKNOWN;
    verdicts.set(id, isPartial ? distrust(verdict, rule) : verdict);
  }
  const remark = remarkOf(context, { reader, isPartial, cut: found?.cut ?? false });
  return reportAlerts(run, {
    at,
    verdicts,
    hold: length,
    describe: (ids) =>
      reader && found
        ? describeEdges(rule, params, ids, found, { context, reader, runner }, windowBefore(at, length))
        : Promise.resolve(new Map()),
    ...(remark ? { remark } : {}),
  });
}

interface Means {
  context: RequestContext;
  reader: AccessLogReader;
  runner: SearchRunner;
}

interface FoundCounts {
  edges: Map<EdgeId, CountedEdge>;
  countsOf(id: EdgeId): Counts;
  cut: boolean;
}

async function countWindow<Params extends CountedParams>(
  rule: CountedRule<Params>,
  params: Params,
  { at, length }: { at: EpochMs; length: Milliseconds },
  means: Means,
): Promise<FoundCounts> {
  const ask = (from: number, to: number) => countBetween(rule, params, from, to, means);
  const lookback = rule.lookback(params);
  const nothing: CollectedCounts = { edges: new Map(), all: new Map(), cut: false };
  const [window, before] = await Promise.all([
    ask(at - length, at),
    lookback > length ? ask(at - lookback, at - length) : nothing,
  ]);
  const edges = new Map([...before.edges, ...window.edges]);
  const sumsOf = (counts: CollectedCounts, id: EdgeId) => counts.edges.get(id)?.steps.get(0) ?? NO_SUMS;
  return {
    edges,
    cut: window.cut || before.cut,
    countsOf: (id) => ({
      window: sumsOf(window, id),
      before: sumsOf(before, id),
      all: { window: window.all.get(0) ?? 0, before: before.all.get(0) ?? 0 },
    }),
  };
}

function countBetween<Params extends CountedParams>(
  rule: CountedRule<Params>,
  params: Params,
  from: number,
  to: number,
  { context, reader, runner }: Means,
): Promise<CollectedCounts> {
  const request = {
    indices: context.settings.accessLogIndices,
    range: { from: epochMs(from), to: epochMs(to) },
    exclude: toExcluded(params.hide, reader),
    only: linesOf(rule.countsAll ? { kind: 'mesh' } : params.scope, reader),
    counted: rule.counted(params),
  };
  return collectCounts(request, params.scope, reader, runner);
}

/** Of an incomplete answer nobody learns that all is well, and nothing about what is not there. */
function distrust<Params extends CountedParams>(verdict: Verdict, rule: CountedRule<Params>): Verdict {
  return verdict.state === 'fine' || rule.countsAll ? UNKNOWN : verdict;
}

async function describeEdges<Params extends CountedParams>(
  rule: CountedRule<Params>,
  params: Params,
  ids: EdgeId[],
  { edges, countsOf }: FoundCounts,
  { context, reader, runner }: Means,
  range: ReturnType<typeof windowBefore>,
): Promise<Map<EdgeId, AlertFacts>> {
  const asked = ids.flatMap((id) => edges.get(id) ?? []).slice(0, MOST_EVIDENCE);
  const request = {
    indices: context.settings.accessLogIndices,
    range,
    exclude: toExcluded(params.hide, reader),
    edges: asked.map(({ parts }) => parts),
    against: rule.against(params, reader),
  };
  const evidence = asked.length > 0 ? readEdgeEvidence(await runner.run(buildEdgeEvidence(request, reader))) : [];
  return new Map(
    ids.flatMap((id) => {
      const edge = edges.get(id);
      if (!edge) return [];
      const proof = evidence[asked.indexOf(edge)];
      const { traceId } = proof?.worst ? reader.decode(proof.worst) : {};
      const facts: AlertFacts = {
        edge: toWatchedEdge(edge),
        kind: rule.kind,
        unit: rule.unit,
        windowMinutes: params.windowMinutes,
        since: epochMs(proof?.first ?? range.to),
        at: range.to,
        ...rule.describe(params, countsOf(id), proof),
        ...(traceId ? { traceId } : {}),
      };
      return [[id, facts] as const];
    }),
  );
}

export function toWatchedEdge({ id, source, destination }: CountedEdge): AlertFacts['edge'] {
  const { mesh, zone, namespace } = destination;
  return {
    id,
    source: source.name,
    destination: destination.name,
    ...(mesh === undefined ? {} : { mesh }),
    ...(zone === undefined ? {} : { zone }),
    ...(namespace === undefined ? {} : { namespace }),
  };
}

function remarkOf(
  { settings }: RequestContext,
  { reader, isPartial, cut }: { reader: AccessLogReader | undefined; isPartial: boolean; cut: boolean },
): string | undefined {
  if (!reader) return `No index of ${settings.accessLogIndices || '(none)'} holds access logs.`;
  if (isPartial) return 'Elasticsearch answered in part only: what was active stays active, and new trouble may be missed.';
  return cut ? 'There are more edges than one rule can watch: choose one mesh, service or edge.' : undefined;
}
