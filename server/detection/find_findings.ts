import type { AnomalyLane, AnomalySubject, Finding, Findings, History } from '../../common/domain/anomaly';
import { compareFindings } from '../../common/domain/anomaly';
import type { CoverageNote } from '../../common/domain/coverage';
import { isAboutRights } from '../../common/domain/coverage';
import { edgeId } from '../../common/domain/edge';
import type { Hideable } from '../../common/domain/hideable';
import type { ServiceId, ServiceIdentity } from '../../common/domain/service';
import type { TimeRange } from '../../common/domain/time_range';
import { epochMs, milliseconds } from '../../common/domain/units';
import { evaluateSeries } from '../analysis/evaluate_series';
import type { FigureBucket, Series } from '../analysis/series';
import type { Phase } from '../analysis/to_phases';
import { toPhases } from '../analysis/to_phases';
import type { RequestContext } from '../context';
import { createSearchRunner } from '../queries/search_runner';
import { toElapsed } from '../queries/to_elapsed';
import { toExcluded } from '../queries/to_excluded';
import { addCalleeSide } from './add_callee_side';
import { addMlFindings } from './add_ml_findings';
import { collectBuckets } from './collect_buckets';
import { findCauses } from './find_causes';
import { findMlResults } from './find_ml_results';
import { findReader } from './find_reader';
import { nameInstances } from './name_instances';
import { createPlaceNames } from './place_names';
import { planWindow } from './plan_window';
import type { MeshSeries } from './to_series';
import { toSeries } from './to_series';

export interface DetectionRequest {
  range: TimeRange;
  hide: readonly Hideable[];
  /** Scores over time as well. */
  lanes: boolean;
}

/** Without what is known: that is the asker's business. */
export type DetectionResult = Omit<Findings, 'known'>;

const NO_HISTORY: History = { kind: 'rest_of_window', days: 0, stretches: 0 };

/**
 * What is unusual in a window, for the whole mesh: a search for the window, one for what is usual, one for the instances of what is
 * unusual; more only where buckets are more than 20,000, and one where Elastic ML has results that this user may read.
 */
export async function findFindings(
  { range: requested, hide, lanes }: DetectionRequest,
  context: RequestContext,
  { now }: { now: () => number },
): Promise<DetectionResult> {
  const started = now();
  const range = toElapsed(requested, started);
  const runner = createSearchRunner(context);
  const indices = context.settings.accessLogIndices;
  const plan = planWindow(range);
  const reader = await findReader(context, { from: plan.history.ranges[0]?.from ?? range.from, to: range.to }, runner);
  const coverage = (lines: number, notes: CoverageNote[] = []): Findings['coverage'] => ({
    sources: [
      { id: reader?.id ?? 'kuma_access_log_json', indices, state: reader ? (lines > 0 ? 'read' : 'quiet') : 'absent', lines },
    ],
    searches: runner.count(),
    took: milliseconds(now() - started),
    notes: [...runner.notes(), ...notes],
  });
  if (!reader) return { range, findings: [], causes: [], judged: [], services: [], history: NO_HISTORY, coverage: coverage(0) };

  const exclude = toExcluded(hide, reader);
  const before = [plan.history, ...(plan.lead ? [plan.lead] : [])];
  const [recent, earlier, ml] = await Promise.all([
    collectBuckets({ indices, exclude, stretches: [plan.recent] }, reader, runner),
    collectBuckets({ indices, exclude, stretches: before }, reader, runner),
    findMlResults(context, range, reader, runner),
  ]);
  const until = Math.min(range.to, recent.newest === undefined ? range.to : recent.newest + 1);
  const book = reader.toAddressBook([...recent.addresses, ...earlier.addresses]);
  const collected = [...recent.collected, ...earlier.collected];
  const mesh = toSeries(collected, [plan.recent, ...before], { reader, book, until });
  // Lines of one side that a role hides would pass for errors that nobody saw.
  if (!runner.notes().some(isAboutRights)) addCalleeSide(mesh);
  const judged = judgeAll(mesh, hide);
  const found = judged.flatMap(({ findings }) => findings).sort(compareFindings);
  const findings = await nameInstances(found, mesh.edges, { indices, exclude, range }, { reader, runner });
  const causes = findCauses(mesh, findings, until);
  const rows = lanes ? judged.map(({ subject, cells }): AnomalyLane => ({ subject, cells })) : undefined;
  const lines = recent.collected.reduce((sum, { rows: each }) => sum + each.reduce((all, row) => all + row.lines, 0), 0);
  const place = createPlaceNames(mesh, reader);
  const told = addMlFindings(
    {
      range,
      findings,
      judged: judged.map(({ subject }) => subject),
      ...(rows ? { lanes: { interval: milliseconds(plan.recent.interval), from: epochMs(plan.recent.origin), rows } } : {}),
    },
    ml,
    { reader, place },
  );
  if (told.unplaced > 0) runner.remark({ code: 'ml_unplaced', records: told.unplaced });
  const named = [
    ...(rows ? judged : findings).map(({ subject }) => subject),
    ...causes.flatMap(({ suspect, explains }) => [suspect, ...explains.flatMap(({ path }) => edgesOf(path))]),
  ];
  return {
    ...told.judgement,
    services: servicesOf(mesh, named, place.met()),
    ...(recent.newest === undefined ? {} : { judgedUntil: epochMs(until) }),
    causes,
    history: judged.map(({ history }) => history).reduce(longer, NO_HISTORY),
    coverage: coverage(lines, recent.cut || earlier.cut ? [{ code: 'edges_cut', shown: mesh.edges.size }] : []),
  };
}

interface Judged {
  subject: AnomalySubject;
  findings: Finding[];
  history: History;
  cells: AnomalyLane['cells'];
}

/** Whoever had enough lines and something to be compared with. */
function judgeAll({ edges, services }: MeshSeries, hide: readonly Hideable[]): Judged[] {
  const subjects: Array<{ subject: AnomalySubject; buckets: FigureBucket[][] }> = [];
  const isHidden = ({ kind }: ServiceIdentity) => kind === 'passthrough' && hide.includes('passthrough');
  for (const [id, { source, destination, buckets }] of edges)
    if (!isHidden(source) && !isHidden(destination)) subjects.push({ subject: { kind: 'edge', id }, buckets });
  for (const [id, { buckets }] of services) subjects.push({ subject: { kind: 'service', id }, buckets });
  const [first] = subjects;
  const phases: Phase[] = first ? toPhases(first.buckets[0] ?? [], first.buckets[1] ?? []) : [];
  return subjects.flatMap(({ subject, buckets: [recent = [], history = [], lead = []] }) => {
    const series: Series = { recent, history, lead };
    const { findings, judged, history: stoodOn, cells } = evaluateSeries(subject, series, phases);
    return judged.length > 0 && stoodOn ? [{ subject, findings, history: stoodOn, cells }] : [];
  });
}

const longer = (a: History, b: History): History => (b.days > a.days || (b.days === a.days && b.stretches > a.stretches) ? b : a);

const edgesOf = (path: readonly ServiceId[]): AnomalySubject[] =>
  path.slice(1).map((to, place) => ({ kind: 'edge', id: edgeId(path[place] as ServiceId, to) }));

function servicesOf(
  { edges, services }: MeshSeries,
  subjects: readonly AnomalySubject[],
  others: readonly ServiceIdentity[],
): ServiceIdentity[] {
  const named = new Map<ServiceId, ServiceIdentity>(others.map((service) => [service.id, service]));
  for (const subject of subjects) {
    const edge = subject.kind === 'edge' ? edges.get(subject.id) : undefined;
    const service = subject.kind === 'service' ? services.get(subject.id)?.service : undefined;
    for (const each of [edge?.source, edge?.destination, service]) if (each) named.set(each.id, each);
  }
  return [...named.values()];
}
