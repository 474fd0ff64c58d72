import type { AnomalyMetric, Finding } from '../../common/domain/anomaly';
import type { Cause, CauseTrouble } from '../../common/domain/cause';
import { edgeId } from '../../common/domain/edge';
import type { ServiceId } from '../../common/domain/service';
import { epochMs, ratio } from '../../common/domain/units';
import type { CauseMetric, CauseSymptom, Suspect } from '../analysis/rank_causes/cause_graph';
import { rankCauses } from '../analysis/rank_causes/rank_causes';
import { compareMesh } from './compare_mesh';
import type { Episode, Troubled } from './compare_mesh';
import type { MeshSeries } from './to_series';

/** Findings that are symptoms, and of what kind. Rates and bytes tell of users more than of causes. */
const SYMPTOM_OF: Partial<Record<AnomalyMetric, CauseMetric>> = {
  p50: 'latency',
  p95: 'latency',
  gap: 'latency',
  error_ratio: 'failures',
  hidden_errors: 'failures',
};
const SHOWN_BY: Record<CauseTrouble, AnomalyMetric[]> = {
  slow: ['p50', 'p95'],
  failing: ['error_ratio', 'hidden_errors'],
  network: ['gap', 'p50', 'p95'],
  unanswered: ['error_ratio'],
};
/** Troubles of different times are looked at one by one; a window has seldom more than two or three. */
const MOST_EPISODES = 6;
/** The worst ones stand for the others. */
const MOST_SYMPTOMS = 40;

interface Symptomatic {
  finding: Finding;
  symptom: CauseSymptom;
  episode: Episode;
}

/** Who most likely made others suffer, most worrying first; empty when nobody stands out. `until` is how far lines have arrived. */
export function findCauses(mesh: MeshSeries, findings: readonly Finding[], until: number): Cause[] {
  const symptomatic = findings.flatMap((finding) => toSymptom(mesh, finding, until));
  const troubled = toTroubled(symptomatic);
  return groupByEpisode(symptomatic, windowStart(mesh))
    .slice(0, MOST_EPISODES)
    .flatMap((group) => {
      const worst = group.slice(0, MOST_SYMPTOMS);
      const [first] = worst;
      if (!first) return [];
      const symptoms = worst.map(({ symptom }) => symptom);
      const suspects = rankCauses(compareMesh(mesh, first.episode, { symptoms, troubled }));
      return suspects
        .filter(({ named, explains }) => named && explains.length > 0)
        .map((suspect) => toCause(suspect, worst, mesh));
    });
}

function toSymptom({ edges }: MeshSeries, finding: Finding, until: number): Symptomatic[] {
  const { subject, direction } = finding;
  const metric = direction === 'higher' ? SYMPTOM_OF[finding.metric] : undefined;
  if (!metric) return [];
  const episode = { from: finding.since, to: finding.until ?? until };
  if (subject.kind === 'service') return [{ finding, episode, symptom: { service: subject.id, metric } }];
  const edge = edges.get(subject.id);
  if (!edge) return [];
  return [{ finding, episode, symptom: { service: edge.source.id, callee: edge.destination.id, metric } }];
}

/**
 * Findings are the worst first: each joins the first group that it shares half of its time or more with. Time within the window only: what came
 * before is known by the quarter of an hour, so that all that began there would look as if it had lasted alike.
 */
function groupByEpisode(symptomatic: readonly Symptomatic[], start: number): Symptomatic[][] {
  const groups: Symptomatic[][] = [];
  const within = ({ from, to }: Episode) => ({ from: Math.max(from, Math.min(start, to)), to });
  for (const each of symptomatic) {
    const group = groups.find(([first]) => first && shared(within(first.episode), within(each.episode)) >= 0.5);
    if (group) group.push(each);
    else groups.push([each]);
  }
  return groups;
}

function shared(a: Episode, b: Episode): number {
  const both = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  return both / Math.max(1, Math.max(a.to, b.to) - Math.min(a.from, b.from));
}

function toTroubled(symptomatic: readonly Symptomatic[]): Troubled {
  const troubled = { latency: new Map<string, Episode[]>(), failures: new Map<string, Episode[]>() };
  for (const { finding, symptom, episode } of symptomatic) {
    const spans = troubled[symptom.metric];
    spans.set(finding.subject.id, [...(spans.get(finding.subject.id) ?? []), episode]);
  }
  return troubled;
}

/** All subjects have the same buckets. */
function windowStart({ edges, services }: MeshSeries): number {
  const [any] = [...edges.values(), ...services.values()];
  return any?.buckets[0]?.[0]?.from ?? 0;
}

function toCause({ service, call, trouble, explains }: Suspect, worst: readonly Symptomatic[], { edges }: MeshSeries): Cause {
  const traced = explains.flatMap(({ symptom, path, share }) => {
    const found = worst[symptom];
    return found ? [{ finding: found.finding, path: path as ServiceId[], share }] : [];
  });
  const kind: CauseMetric = traced[0] ? (SYMPTOM_OF[traced[0].finding.metric] ?? 'latency') : 'latency';
  const findings = traced.map(({ finding }) => finding);
  const lasts = findings.some(({ until }) => until === undefined);
  const evidence = worst.find(({ finding: { subject, metric } }) => {
    if (!SHOWN_BY[trouble].includes(metric)) return false;
    if (subject.kind === 'service') return subject.id === service;
    return edges.get(subject.id)?.destination.id === service;
  });
  return {
    suspect: call
      ? { kind: 'edge', id: edgeId(call.caller as ServiceId, call.callee as ServiceId) }
      : { kind: 'service', id: service as ServiceId },
    trouble,
    blame: ratio(Math.min(1, traced.reduce((sum, { share }) => sum + share, 0) / traced.length)),
    since: epochMs(Math.min(...findings.map(({ since }) => since))),
    ...(lasts ? {} : { until: epochMs(Math.max(...findings.map(({ until }) => until ?? 0))) }),
    explains: traced.map(({ finding, path }) => ({ finding: finding.id, path })),
    of: worst.filter(({ symptom }) => symptom.metric === kind).length,
    ...(evidence && { evidence: evidence.finding.id }),
  };
}
