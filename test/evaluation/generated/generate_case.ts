import { createRandom } from '../../bench/random';
import type { Random } from '../../bench/random';
import type { Symptom, Tracked } from '../scenario';
import type { Window } from '../to_cause_graph';
import { generateMesh, visitsFrom } from './generate_mesh';
import type { GeneratedMesh } from './generate_mesh';
import { hideSome } from './hide_some';
import { simulate, STEP_SECONDS } from './simulate';
import type { Disturbance, Step } from './simulate';
import { addTwins } from './add_twins';

export const CASE_KINDS = [
  'slow',
  'failing',
  'several_symptoms',
  'two_faults',
  'no_fault',
  'missing_data',
  'twins',
  'network_delay',
  'lasting_load',
  'load_without_fault',
] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export interface GeneratedCase {
  kind: CaseKind;
  window: Window;
  /** What is to be found; none: nobody is to be named. */
  causes: string[];
}

const HISTORY = 120;
const BEFORE = 3;
const DURING = 5;

/** A mesh of its own, with what happened in it. The same for the same seed. withCalls: both sides of every call are measured as well. */
export function generateCase(kind: CaseKind, seed: number, withCalls = kind === 'network_delay'): GeneratedCase {
  const random = createRandom(seed * 7919 + CASE_KINDS.indexOf(kind));
  const mesh = generateMesh(random, 8 + random.below(33));
  const faults = chooseFaults(kind, mesh, random);
  // A tenth of the services has changed for good, long before.
  const drift = mesh.services.map(() => (random.next() < 0.1 ? 0.7 + 0.9 * random.next() : 1));
  const load = kind === 'lasting_load' || kind === 'load_without_fault' ? 1.5 + 1.5 * random.next() : 1;
  const steps = Array.from({ length: HISTORY + BEFORE + DURING }, (_, place): Step => {
    const day = 1 + 0.3 * Math.sin((2 * Math.PI * place) / HISTORY);
    const isRecent = place >= HISTORY;
    return {
      load: day * (isRecent ? load : 1),
      drift: isRecent ? drift : [],
      disturbances: place >= HISTORY + BEFORE ? faults.map(({ disturbance }) => disturbance) : [],
    };
  });
  const played = simulate(mesh, steps, random, random.next() < 0.5 ? 'mean' : 'percentiles');
  const causes = faults.map(({ service }) => mesh.services[service]?.name ?? '');
  const symptoms = noticed(kind, mesh, faults);
  const scenario = {
    stepSeconds: STEP_SECONDS,
    calls: mesh.calls.map(({ from, to }): [string, string] => [mesh.services[from]?.name ?? '', mesh.services[to]?.name ?? '']),
  };
  const window = { scenario, symptoms, history: cut(played, 0, HISTORY), recent: cut(played, HISTORY) };
  if (withCalls) return { kind, causes, window };
  // Elsewhere only the services themselves are measured, as the call graph of a tracing system gives it.
  const withoutEdges = { ...window, history: { ...window.history, edges: {} }, recent: { ...window.recent, edges: {} } };
  if (kind === 'missing_data') return { kind, causes, window: hideSome(withoutEdges, causes, random) };
  return { kind, causes, window: kind === 'twins' ? addTwins(withoutEdges, random) : withoutEdges };
}

interface Fault {
  service: number;
  entry: number;
  metric: Symptom['metric'];
  disturbance: Disturbance;
}

/** As strong as makes an entry 30 to 300 % slower, or 3 to 30 % of its requests fail: what nobody notices is nobody's symptom. */
function chooseFaults(kind: CaseKind, mesh: GeneratedMesh, random: Random): Fault[] {
  if (kind === 'no_fault' || kind === 'load_without_fault') return [];
  const entries = kind === 'two_faults' ? [0, 1] : [0];
  const taken: number[] = [];
  return entries.flatMap((entry) => {
    const visits = visitsFrom(mesh, entry);
    const reached = visits.flatMap((count, service) => (count > 0.05 && !taken.includes(service) ? [service] : []));
    const service = reached[random.below(reached.length)] ?? entry;
    taken.push(service);
    const often = Math.max(0.05, visits[service] ?? 1);
    const usual = visits.reduce((total, count, at) => total + count * (mesh.services[at]?.milliseconds ?? 0), 0);
    const milliseconds = (usual * 0.3 * 10 ** random.next()) / often;
    const fails = kind === 'failing' || (kind !== 'network_delay' && random.next() < 0.3);
    // A failure that retries hide is nobody's symptom either.
    if (fails) for (const call of mesh.calls) call.retried = false;
    const metric = fails ? 'availability' : 'latency';
    const disturbance: Disturbance =
      kind === 'network_delay'
        ? { network: { service, milliseconds } }
        : fails
          ? { failing: { service, share: Math.min(0.9, (0.03 * 10 ** random.next()) / often) } }
          : { slow: { service, milliseconds } };
    return [{ service, entry, metric, disturbance }];
  });
}

function noticed(kind: CaseKind, mesh: GeneratedMesh, faults: readonly Fault[]): [Symptom, ...Symptom[]] {
  const at = (service: number, metric: Symptom['metric']): Symptom => ({
    service: mesh.services[service]?.name ?? '',
    metric,
    time: (HISTORY + BEFORE) * STEP_SECONDS,
  });
  const [first, second] = faults;
  if (!first) return [at(0, 'latency')];
  if (second) return [at(first.entry, first.metric), at(second.entry, second.metric)];
  if (kind !== 'several_symptoms') return [at(first.entry, first.metric)];
  const callers = mesh.calls.filter(({ to, from, mode }) => to === first.service && from !== first.entry && mode === 'waits');
  return [at(first.entry, first.metric), ...callers.slice(0, 2).map(({ from }) => at(from, first.metric))];
}

function cut({ times, services, edges }: Tracked, from: number, to?: number): Tracked {
  const of = (all: Tracked['services']) =>
    Object.fromEntries(
      Object.entries(all).map(([id, series]) => [
        id,
        Object.fromEntries(Object.entries(series).map(([metric, values]) => [metric, values.slice(from, to)])),
      ]),
    );
  return { times: times.slice(from, to), services: of(services), edges: of(edges) };
}
