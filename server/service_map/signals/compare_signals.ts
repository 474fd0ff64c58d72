import type { DifferenceReason, SignalDifference, SignalFigures } from '../../../common/domain/edge_signals';

/** Windows of logs and samples are cut at different moments, and busy seconds fall on one side only. */
const RATE_TOLERANCE = 0.1;
/** Three standard deviations of a count, and a line or two more. */
const CHANCE = 3;
const FEW = 2;
/** Below this share samples tell of another time than lines do. */
const MOST_OF_WINDOW = 0.8;
/** Fewer traces than this share of the requests are a sample. */
const ALL_TRACED = 0.95;
const P95_TOLERANCE = 0.2;
const P95_LEAST_MS = 2;
/** Of fewer requests the p95 is one of the two slowest. */
const LEAST_FOR_P95 = 50;
const RETRIED = 1.02;

export interface EdgeFacts {
  isTcp: boolean;
  timeouts?: number;
}

/** What two signals say differently of one edge, and why; each is compared with the logs, or with metrics where there are no logs. */
export function compareSignals(figures: readonly SignalFigures[], facts: EdgeFacts): SignalDifference[] {
  const base = figures.find(({ signal }) => signal === 'logs') ?? figures.find(({ signal }) => signal === 'metrics');
  if (!base) return [];
  return figures
    .filter((other) => other !== base)
    .flatMap((other) => [compareRates(base, other, facts) ?? [], compareP95(base, other, facts) ?? []].flat());
}

function compareRates(base: SignalFigures, other: SignalFigures, facts: EdgeFacts): SignalDifference | undefined {
  if (!base.rate || !base.count || other.rate === undefined) return undefined;
  const ratio = other.rate / base.rate;
  const chance = (CHANCE * Math.sqrt(base.count) + FEW) / base.count;
  if (Math.abs(ratio - 1) <= Math.max(RATE_TOLERANCE, chance) && !(other.signal === 'traces' && ratio < ALL_TRACED))
    return undefined;
  return { figure: 'rate', between: [base.signal, other.signal], ratio, ...explainRate(base, other, ratio, facts) };
}

type Explained = Pick<SignalDifference, 'reason' | 'isExpected'>;
const expected = (reason: DifferenceReason): Explained => ({ reason, isExpected: true });
const unexpected = (reason: DifferenceReason): Explained => ({ reason, isExpected: false });

function explainRate(base: SignalFigures, other: SignalFigures, ratio: number, { isTcp }: EdgeFacts): Explained {
  if (isTcp) return expected('connections');
  if (other.signal === 'traces') {
    if (ratio < 1) return expected('sampled');
    return unexpected(base.signal === 'logs' ? 'lines_missing' : 'series_missing');
  }
  if (other.gaps.some(({ reason }) => reason === 'restarted')) return expected('restarted');
  if ((other.covers ?? 1) < MOST_OF_WINDOW) return expected('partial');
  return unexpected(ratio > 1 ? 'lines_missing' : 'series_missing');
}

function compareP95(base: SignalFigures, other: SignalFigures, facts: EdgeFacts): SignalDifference | undefined {
  const [from, to] = [base.p95, other.p95];
  if (from === undefined || to === undefined || facts.isTcp) return undefined;
  if (Math.min(base.count ?? 0, other.count ?? 0) < LEAST_FOR_P95) return undefined;
  const margin = Math.max(P95_LEAST_MS, P95_TOLERANCE * Math.max(from, to));
  if (Math.abs(to - from) <= margin || isWithin(to, base, margin) || isWithin(from, other, margin)) return undefined;
  return { figure: 'p95', between: [base.signal, other.signal], ratio: to / from, ...explainP95(base, other, facts) };
}

/** The other's p95 lies in the bucket of this one's, so the histogram cannot contradict it. */
const isWithin = (value: number, { p95Within: bucket }: SignalFigures, margin: number) =>
  bucket !== undefined && value >= bucket.from - margin && value <= (bucket.to ?? Infinity) + margin;

function explainP95(base: SignalFigures, other: SignalFigures, { timeouts = 0 }: EdgeFacts): Explained {
  const share = base.rate && other.rate !== undefined ? other.rate / base.rate : 1;
  if (other.signal === 'traces' && share < ALL_TRACED) return expected('sampled');
  const metrics = [base, other].find(({ signal }) => signal === 'metrics');
  if ((metrics?.covers ?? 1) < MOST_OF_WINDOW) return expected('partial');
  if (timeouts > 0) return expected('timeouts');
  if ((metrics?.attempts ?? 0) > (metrics?.count ?? 0) * RETRIED) return expected('retries');
  return unexpected('unexplained');
}
