import type { Edge, Protocol } from '../../../../common/domain/edge';
import type { Milliseconds, PerSecond } from '../../../../common/domain/units';
import { milliseconds, perSecond, ratio } from '../../../../common/domain/units';
import type { Ratio } from '../../../../common/domain/units';
import type { Tone } from '../graph';
import { TONES } from '../graph';
import { edgeErrors } from '../service_errors';
import { toneOf } from '../tone_of';

/** Several edges as one. Counts add up; percentiles do not. */
export interface EdgeSum {
  count: number;
  /** Log lines of the callers. */
  lines: number;
  rate: PerSecond;
  /** Of the lines that tell whether they failed; undefined: none does. */
  errors?: { count: number; known: number; ratio: Ratio };
  /**
   * The highest p95 of the HTTP edges. What all of them together have is not known, but is no higher: at most 5 % of each edge's
   * requests are above its own p95.
   */
  worstP95?: Milliseconds;
  hiddenErrors: number;
  protocol?: Protocol;
  /** The worst of its edges': the healthy ones must not hide it. */
  tone: Tone;
  /** How many are as bad as that, where that is bad. */
  sick: number;
}

export function sumEdges(edges: Edge[]): EdgeSum {
  let [lines, rate, count, known, hiddenErrors, worst] = [0, 0, 0, 0, 0, -1];
  const tones = new Map<Tone, number>();
  const protocols = new Set<Protocol | undefined>();
  for (const edge of edges) {
    const { caller, protocol } = edge;
    lines += caller.lines;
    rate += caller.rate;
    count += caller.errors?.count ?? 0;
    known += caller.errors?.known ?? 0;
    hiddenErrors += edge.hiddenErrors ?? 0;
    if (protocol !== 'tcp' && caller.latency) worst = Math.max(worst, caller.latency.p95);
    protocols.add(protocol);
    const tone = toneOf(edgeErrors(edge));
    tones.set(tone, (tones.get(tone) ?? 0) + 1);
  }
  const tone = TONES.find((candidate) => tones.has(candidate)) ?? 'unknown';
  const [protocol] = protocols;
  return {
    count: edges.length,
    lines,
    rate: perSecond(rate),
    ...(known > 0 ? { errors: { count, known, ratio: ratio(count / known) } } : {}),
    ...(worst >= 0 ? { worstP95: milliseconds(worst) } : {}),
    hiddenErrors,
    ...(protocols.size > 1 ? { protocol: 'mixed' } : protocol ? { protocol } : {}),
    tone,
    sick: tone === 'quiet' || tone === 'unknown' ? 0 : (tones.get(tone) ?? 0),
  };
}

/** The worst of several tones. */
export const worstTone = (tones: Iterable<Tone>): Tone => {
  const all = new Set(tones);
  return TONES.find((tone) => all.has(tone)) ?? 'unknown';
};
