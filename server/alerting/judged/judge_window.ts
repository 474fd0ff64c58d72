import type { RuleScope } from '../../../common/domain/alert_rule';
import type { AnomalySubject, Finding, KnownFinding } from '../../../common/domain/anomaly';
import { isOf } from '../../../common/domain/anomaly';
import type { EdgeId } from '../../../common/domain/edge';
import type { ServiceId, ServiceIdentity } from '../../../common/domain/service';
import type { Coverage } from '../../../common/domain/coverage';
import type { EpochMs } from '../../../common/domain/units';
import { watches } from '../../../common/domain/watches';
import type { RequestContext } from '../../context';
import { findFindings } from '../../detection/find_findings';
import { MINUTE, windowBefore } from '../check_times';
import { causeText } from '../message/cause_text';
import type { AlertFacts } from '../rule_type';
import type { Verdict } from '../verdict';
import { FINE, firing, KNOWN, UNKNOWN } from '../verdict';
import type { JudgedParams, JudgedRule } from './judged_rule';

export interface JudgedWindow {
  verdicts: Map<EdgeId, Verdict>;
  /** The worst of each that fires. */
  worst: Map<EdgeId, { finding: Finding; edge: AlertFacts['edge']; cause?: string }>;
  /** What was held against the threshold, of each that was judged. */
  values: Map<EdgeId, number>;
  coverage: Coverage;
}

/**
 * One check: what the detector finds in the window before `at`, of what the rule watches. Trouble that has ended by then does not fire, nor
 * does what somebody had said to be known by `now`, when it is checked. `said`: all that may have been.
 */
export async function judgeWindow<Params extends JudgedParams>(
  rule: JudgedRule<Params>,
  params: Params,
  { at, now, said }: { at: EpochMs; now: EpochMs; said: readonly KnownFinding[] },
  context: RequestContext,
): Promise<JudgedWindow> {
  const range = windowBefore(at, params.windowMinutes * MINUTE);
  // As if asked at the end of the window, whenever that was: a preview must not know what came later.
  const result = await findFindings({ range, hide: params.hide, lanes: true }, context, { now: () => at });
  const services = new Map(result.services.map((service) => [service.id, service]));
  const window: JudgedWindow = { verdicts: new Map(), worst: new Map(), values: new Map(), coverage: result.coverage };
  const known = said.filter((each) => each.at <= now && each.until > now);
  for (const subject of result.judged) {
    if (!isWatched(params.scope, subject, services)) continue;
    window.verdicts.set(idOf(subject), FINE);
    window.values.set(idOf(subject), 0);
  }
  for (const finding of result.findings) {
    const id = idOf(finding.subject);
    if (finding.until !== undefined || !rule.concerns(params, finding) || !isWatched(params.scope, finding.subject, services))
      continue;
    const value = rule.valueOf(finding);
    if (known.some((each) => isOf(finding, each))) {
      const isWorst = window.verdicts.get(id)?.state !== 'firing' && value >= rule.threshold(params);
      if (isWorst) window.verdicts.set(id, KNOWN);
      continue;
    }
    if (value <= (window.values.get(id) ?? 0)) continue;
    window.values.set(id, value);
    if (value < rule.threshold(params)) continue;
    window.verdicts.set(id, firing(finding.score));
    const cause = result.causes.find(({ explains }) => explains.some((explained) => explained.finding === finding.id));
    window.worst.set(id, {
      finding,
      edge: toWatched(finding.subject, services),
      ...(cause && { cause: causeText(cause, (service) => services.get(service as ServiceId)?.name ?? service) }),
    });
  }
  // Without Elastic ML's results the detector's own judgement is whole.
  const isPartial = result.coverage.notes.some(({ code }) => code !== 'edges_cut' && !code.startsWith('ml_'));
  if (isPartial) for (const [id, { state }] of window.verdicts) if (state === 'fine') window.verdicts.set(id, UNKNOWN);
  return window;
}

/** What people have said to be known at `since` or later; nothing for rules that fire for it all the same. */
export async function listKnown<Params extends JudgedParams>(
  rule: JudgedRule<Params>,
  params: Params,
  since: EpochMs,
  { knownFindings }: RequestContext,
): Promise<KnownFinding[]> {
  return rule.includesKnown(params) || !knownFindings ? [] : knownFindings.list(since);
}

/** Trouble of a service is an alert like that of an edge: its id is an edge from nobody in particular. */
export const idOf = (subject: AnomalySubject): EdgeId => (subject.kind === 'edge' ? subject.id : (`→${subject.id}` as EdgeId));

type Services = ReadonlyMap<ServiceId, ServiceIdentity>;

function endsOf(subject: AnomalySubject, services: Services): { source?: ServiceIdentity; destination?: ServiceIdentity } {
  if (subject.kind === 'service') return { destination: services.get(subject.id) };
  const [source, destination] = subject.id.split('→') as [ServiceId, ServiceId];
  return { source: services.get(source), destination: services.get(destination) };
}

function isWatched(scope: RuleScope, subject: AnomalySubject, services: Services): boolean {
  const { source, destination } = endsOf(subject, services);
  if (!destination) return false;
  // Nobody in particular calls: of an edge it is the called service whose trouble this is.
  if (!source)
    return watches(scope.kind === 'edge' ? { kind: 'service', service: scope.destination } : scope, destination, destination);
  return watches(scope, source, destination);
}

function toWatched(subject: AnomalySubject, services: Services): AlertFacts['edge'] {
  const { source, destination } = endsOf(subject, services);
  const { mesh, zone, namespace } = destination ?? {};
  return {
    id: idOf(subject),
    source: source?.name ?? 'every caller',
    destination: destination?.name ?? '',
    ...(mesh === undefined ? {} : { mesh }),
    ...(zone === undefined ? {} : { zone }),
    ...(namespace === undefined ? {} : { namespace }),
  };
}
