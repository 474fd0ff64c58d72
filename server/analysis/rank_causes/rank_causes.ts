import { attributeCharge } from './attribute_charge';
import { buildCallNetwork, deviationOf } from './call_network';
import type { CallNetwork } from './call_network';
import type { CauseTrouble } from '../../../common/domain/cause';
import type { CauseGraph, CauseSymptom, Deviation, Suspect } from './cause_graph';
import { explainCall, explainState } from './explain_state';
import type { Burdens, Explanation, State } from './explain_state';
import { findPath } from './find_path';
import type { Guessed } from './guess_calls';
import { guessCalls } from './guess_calls';
import { sumBurdens } from './sum_burdens';
import { trust } from './trust';
import { keyOf, walkBlame } from './walk_blame';
import type { RestingBlame } from './walk_blame';

/** Fewer robust deviations happen every day somewhere in a mesh. */
const LEAST_STRENGTH = 4;
/** Of one symptom. */
const LEAST_BLAME = 0.25;
/** What deviates, but is not known to be called on behalf of a symptom, is listed last: a call may be missing from the graph. */
const UNCONNECTED = 0.02;

interface Charge {
  service: number;
  trouble: CauseTrouble;
  evidence: Deviation | undefined;
  call?: Suspect['call'];
  /** By symptom. */
  amounts: number[];
}

/**
 * Ranks services by how much of the symptoms is traced to them, worst first. Symptoms are followed down the calls: what callees and
 * network explain is theirs, the rest is the service's own; in the end each is worth what its own evidence is worth. No clock, no
 * random, no names: equal input gives equal output.
 */
export function rankCauses(graph: CauseGraph): Suspect[] {
  const network = buildCallNetwork(graph);
  const burdens = { latency: sumBurdens(network, 'latency'), failures: sumBurdens(network, 'failures') };
  const explain = remember((state) => explainState(network, burdens, state));
  const symptoms = graph.symptoms.flatMap((symptom, place) => toStart(network, burdens, symptom, place));
  const charges = new Map<string, Charge>();
  const guesses: Guessed[] = [];
  for (const [place, { start }] of symptoms.entries()) {
    const resting = walkBlame(start, explain);
    // Of several symptoms, what they have in common tells more than a guess.
    if (symptoms.length === 1) guesses.push(guessCalls(network, burdens, resting, explain));
    for (const { amount, ...charge } of toCharges(network, resting)) {
      const key = `${charge.service} ${charge.trouble}`;
      const known = charges.get(key) ?? { ...charge, amounts: symptoms.map(() => 0) };
      known.amounts[place] = (known.amounts[place] ?? 0) + amount;
      // Two calls with the same trouble at the same end: it is not about one of them.
      if (known.call !== charge.call && known.call?.callee !== charge.call?.callee) delete known.call;
      charges.set(key, known);
    }
  }
  return toSuspects(network, [...charges.values()], { symptoms, guesses }, explain);
}

/** A symptom that can be followed: by its place among those given. */
interface Start {
  place: number;
  start: Explanation;
  /** Where the way begins, when it is not the first service that is moved to. */
  from: number[];
}

function toStart(network: CallNetwork, burdens: Burdens, { service, metric, callee }: CauseSymptom, place: number): Start[] {
  const index = network.indexOf.get(service);
  if (index === undefined) return [];
  if (callee === undefined) {
    return [{ place, from: [], start: { moves: [{ to: { service: index, metric }, share: 1 }], charges: [], own: 0 } }];
  }
  const called = network.outgoing[index]?.find(({ call }) => call.callee === callee);
  return called ? [{ place, from: [index], start: explainCall(network, burdens, called, metric) }] : [];
}

function toCharges(network: CallNetwork, { states, charges }: RestingBlame): Array<Omit<Charge, 'amounts'> & { amount: number }> {
  const own = states.map(({ service, metric, amount }) => {
    const evidence = deviationOf(network.services[service], metric);
    const trouble: CauseTrouble = metric === 'latency' ? 'slow' : 'failing';
    return { service, trouble, evidence, amount: amount * trust(evidence) };
  });
  const between = charges.map(({ call, trouble, amount }) => {
    const evidence = trouble === 'network' ? call.call.gap : call.call.failures;
    const { service, alone } = attributeCharge(network, call, trouble);
    const { caller, callee } = call.call;
    return { service, trouble, evidence, amount: amount * trust(evidence), ...(alone && { call: { caller, callee } }) };
  });
  return [...own, ...between];
}

function toSuspects(
  network: CallNetwork,
  charges: readonly Charge[],
  { symptoms, guesses }: { symptoms: readonly Start[]; guesses: readonly Guessed[] },
  explain: (state: State) => Explanation,
): Suspect[] {
  const byService = new Map<number, Charge[]>();
  for (const charge of charges) byService.set(charge.service, [...(byService.get(charge.service) ?? []), charge]);
  const suspects = network.services.map(({ id, latency, failures }, service): Suspect => {
    const against = [...(byService.get(service) ?? [])].sort((a, b) => sum(b.amounts) - sum(a.amounts));
    const amounts = symptoms.map((_, place) => sum(against.map((charge) => charge.amounts[place] ?? 0)));
    const guessed = sum(guesses.map((guess) => guess.get(service) ?? 0));
    const main = against[0];
    const unconnected = UNCONNECTED * Math.max(trust(latency), trust(failures));
    const named = Math.max(0, ...amounts) >= LEAST_BLAME && (main?.evidence?.strength ?? 0) >= LEAST_STRENGTH;
    return {
      service: id,
      trouble: main?.trouble ?? (trust(failures) > trust(latency) ? 'failing' : 'slow'),
      blame: Math.min(1, Math.max(0, sum(amounts) + guessed) / Math.max(1, symptoms.length) + unconnected),
      named,
      explains: named ? explainedBy(service, amounts) : [],
      ...(main?.evidence && { evidence: main.evidence }),
      ...(main?.call && { call: main.call }),
    };
  });
  return suspects.filter(({ blame }) => blame > 0).sort((a, b) => b.blame - a.blame || (a.service < b.service ? -1 : 1));

  function explainedBy(service: number, amounts: readonly number[]): Suspect['explains'] {
    return symptoms.flatMap(({ place, start, from }, nth) => {
      const share = amounts[nth] ?? 0;
      const path = share >= LEAST_BLAME ? findPath(start, service, explain) : undefined;
      if (!path) return [];
      const whole = [...from, ...path].filter((index, at, all) => index !== all[at - 1]);
      return [{ symptom: place, share, path: whole.map((index) => network.services[index]?.id ?? '') }];
    });
  }
}

function remember(explain: (state: State) => Explanation): (state: State) => Explanation {
  const known = new Map<number, Explanation>();
  return (state) => {
    const explanation = known.get(keyOf(state)) ?? explain(state);
    known.set(keyOf(state), explanation);
    return explanation;
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
