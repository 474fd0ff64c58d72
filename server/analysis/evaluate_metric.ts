import type { AnomalySubject, Confidence, Finding, History } from '../../common/domain/anomaly';
import { SEVERITY_FROM, anomalyScore, findingId, severityOf } from '../../common/domain/anomaly';
import { epochMs } from '../../common/domain/units';
import type { Segment } from './find_segments';
import { findSegments } from './find_segments';
import type { Learned } from './learn_usual';
import { learnUsual, pick } from './learn_usual';
import { mergeBuckets } from './merge_buckets';
import type { Judgement, Metric } from './metric';
import type { FigureBucket, Series } from './series';
import type { Phase } from './to_phases';
import { weighStep } from './weigh_step';

export interface Evaluated {
  findings: Finding[];
  history: History;
  /** Of each bucket of the window; undefined where it has too few lines. */
  scores: Array<number | undefined>;
}

/** Without earlier days nobody is woken for what may be this hour's habit. */
const CAP_WITHOUT_DAYS = 74;
/** A step that was there yesterday already. */
const CAP_OF_STEP = 49;
/** A stretch before the window that is so far off belongs to the trouble. */
const STILL = 2;

interface Candidate {
  segment: Segment;
  bucket: FigureBucket;
  learned: Learned;
  judgement: Judgement;
  score: number;
  lasting?: Finding['lasting'];
}

/** One metric of one subject. Undefined: nothing to compare with, or nothing to judge. */
export function evaluateMetric(
  metric: Metric,
  subject: AnomalySubject,
  series: Series,
  phases: readonly Phase[],
): Evaluated | undefined {
  const { recent } = series;
  // Most formats and subjects lack some metric altogether.
  if (recent.every((bucket) => metric.value(bucket) === undefined)) return undefined;
  const { learnedAt, phaseAt, judgements, deviations, scores, first } = judgeSteps(metric, series, phases);
  if (!first) return undefined;
  const findings: Finding[] = [];
  for (const direction of metric.directions) {
    const sign = direction === 'higher' ? 1 : -1;
    const { best, lasting } = findSegments(deviations, sign);
    const weigh = (segment: Segment | undefined) =>
      segment && weighSegment(segment, metric, series, (place) => ({ learned: learnedAt[place], phase: phaseAt[place] }), sign);
    if (!best && !lasting) continue;
    const lasts = weigh(lasting);
    const isSame = best?.first === lasting?.first && best?.last === lasting?.last;
    for (const candidate of tell(isSame ? lasts : weigh(best), lasts)) {
      const finding = toFinding(candidate, { metric, subject, series, direction, sign });
      if (!finding) continue;
      findings.push(finding);
      for (let place = candidate.segment.first; place <= candidate.segment.last; place++)
        scores[place] = Math.max(scores[place] ?? 0, finding.score);
    }
  }
  return { findings, history: first.history, scores: withoutWrongDirection(scores, judgements, metric) };
}

/** Every step of the window against what is usual at its hours. `first`: undefined where nothing could be judged. */
function judgeSteps(metric: Metric, series: Series, phases: readonly Phase[]) {
  const { recent } = series;
  const none = () => new Array<undefined>(recent.length).fill(undefined);
  const learnedAt: Array<Learned | undefined> = none();
  const phaseAt: Array<Phase | undefined> = none();
  const judgements: Array<Judgement | undefined> = none();
  const deviations: Array<number | undefined> = none();
  const scores: Array<number | undefined> = none();
  let first: Learned | undefined;
  for (const phase of phases) {
    const learned = learnUsual(metric, series, phase);
    if (!learned) continue;
    for (const place of phase.recent) {
      learnedAt[place] = learned;
      phaseAt[place] = phase;
      const judgement = learned.judge(recent[place] as FigureBucket);
      if (!judgement) continue;
      judgements[place] = judgement;
      deviations[place] = judgement.deviation;
      scores[place] = judgement.score === 0 ? 0 : capped(judgement.score, metric, learned);
      first ??= learned;
    }
  }
  return { learnedAt, phaseAt, judgements, deviations, scores, first };
}

function weighSegment(
  segment: Segment,
  metric: Metric,
  { recent, history, lead }: Series,
  at: (place: number) => { learned: Learned | undefined; phase: Phase | undefined },
  sign: 1 | -1,
): Candidate | undefined {
  const bucket = mergeBuckets(recent.slice(segment.first, segment.last + 1) as [FigureBucket, ...FigureBucket[]]);
  const { learned, phase } = at(Math.floor((segment.first + segment.last) / 2));
  const judgement = learned?.judge(bucket);
  if (!learned || !judgement || judgement.deviation * sign <= 0) return undefined;
  const candidate = { segment, bucket, learned, judgement, score: capped(judgement.score, metric, learned) };
  if (candidate.score < 3 || learned.history.kind !== 'same_hours' || !phase) return candidate;
  const places = metric.weekly ? phase.weekly : phase.hours;
  const step = weighStep(metric, { history: pick(history, places), recent, lead }, bucket, judgement);
  if (!step) return candidate;
  if ('days' in step) return { ...candidate, score: Math.min(CAP_OF_STEP, candidate.score), lasting: { days: step.days } };
  const again = step.settled.judge(bucket);
  return again && { ...candidate, learned: step.settled, judgement: again, score: capped(again.score, metric, step.settled) };
}

function capped(score: number, metric: Metric, { history }: Learned): number {
  const cap = history.kind !== 'same_hours' && metric.steps ? Math.min(metric.cap, CAP_WITHOUT_DAYS) : metric.cap;
  return Math.min(score, cap);
}

/** What lasts, and what was and is over, unless it is the same trouble still. */
function tell(best: Candidate | undefined, lasting: Candidate | undefined): Candidate[] {
  if (!lasting || !best) return [lasting ?? best].filter((each) => each !== undefined);
  const isSame = best.segment.last >= lasting.segment.first;
  if (!isSame) return [lasting, best];
  return [best.segment.last === lasting.segment.last || lasting.score >= SEVERITY_FROM.warning ? lasting : best];
}

interface Place {
  metric: Metric;
  subject: AnomalySubject;
  series: Series;
  direction: Finding['direction'];
  sign: 1 | -1;
}

function toFinding(candidate: Candidate, place: Place): Finding | undefined {
  const { metric, subject, direction, series } = place;
  const { segment, bucket, learned, judgement, score } = candidate;
  const severity = severityOf(score);
  if (!severity) return undefined;
  const { middle, low, high } = learned.usual;
  const isOver = segment.last < series.recent.length - 1 && series.recent.slice(segment.last + 1).some(({ lines }) => lines > 0);
  return {
    id: findingId({ subject, metric: metric.name, direction }, isOver),
    subject,
    metric: metric.name,
    direction,
    score: anomalyScore(Math.floor(score)),
    severity,
    ...beganAt(candidate, place),
    ...(isOver ? { until: epochMs(bucket.to) } : {}),
    actual: judgement.actual,
    usual: { middle, low, high, history: learned.history },
    ...(middle > 0 ? { timesUsual: judgement.actual / middle } : {}),
    confidence: toConfidence(judgement, learned),
    lines: judgement.lines,
    ...(candidate.lasting ? { lasting: candidate.lasting } : {}),
  };
}

/** What fills the window from its beginning may be older: the day before it is asked, back to where all was well. */
function beganAt({ segment, learned }: Candidate, { series, sign }: Place): Pick<Finding, 'since' | 'sinceBefore'> {
  const { recent, lead } = series;
  const since = epochMs(recent[segment.first]?.from ?? 0);
  const isFromStart = recent.slice(0, segment.first).every((bucket) => learned.judge(bucket) === undefined);
  if (!isFromStart || learned.history.kind === 'rest_of_window') return { since };
  if (learned.history.kind === 'earlier_today') return { since };
  let began: number = since;
  for (const stretch of [...lead].reverse()) {
    const judged = learned.judge(stretch);
    if (judged && judged.deviation * sign < STILL) return { since: epochMs(began) };
    if (judged) began = stretch.from;
  }
  return { since: epochMs(began), sinceBefore: true };
}

function toConfidence({ lines, deviation }: Judgement, { history }: Learned): Confidence {
  if (history.kind !== 'same_hours' || lines < 20) return 'low';
  return history.days >= 5 && lines >= 50 && Math.abs(deviation) >= 6 ? 'high' : 'medium';
}

/** A bucket that is off to the harmless side (faster than usual) scores nothing. */
function withoutWrongDirection(
  scores: ReadonlyArray<number | undefined>,
  judgements: ReadonlyArray<Judgement | undefined>,
  { directions }: Metric,
): Array<number | undefined> {
  if (directions.length === 2) return [...scores];
  const isMeant = (deviation: number) => directions.includes(deviation >= 0 ? 'higher' : 'lower');
  return scores.map((score, place) => {
    const judged = judgements[place];
    return judged && !isMeant(judged.deviation) ? 0 : score;
  });
}
