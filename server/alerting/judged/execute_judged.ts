import type { AlertSeverity } from '../../../common/domain/alert_rule';
import type { Finding, Severity } from '../../../common/domain/anomaly';
import type { RuleUnit } from '../../../common/domain/rule_preview';
import { epochMs, milliseconds } from '../../../common/domain/units';
import type { RequestContext } from '../../context';
import { checkTime, MINUTE } from '../check_times';
import { figureText, windowText } from '../message/figure_text';
import { reportAlerts } from '../report_alerts';
import type { AlertFacts, RuleRun, RunResult } from '../rule_type';
import { judgeWindow, listKnown } from './judge_window';
import type { JudgedParams, JudgedRule } from './judged_rule';

/** One run of a rule on findings: the detector's own searches, however many edges. */
export async function executeJudged<Params extends JudgedParams>(
  rule: JudgedRule<Params>,
  run: RuleRun<Params>,
  context: RequestContext,
): Promise<RunResult> {
  const { params } = run;
  const at = checkTime(run.now);
  const now = epochMs(run.now);
  const said = await listKnown(rule, params, now, context);
  const { verdicts, worst, coverage } = await judgeWindow(rule, params, { at, now, said }, context);
  const isPartial = coverage.notes.length > 0;
  return reportAlerts(run, {
    at,
    verdicts,
    hold: milliseconds(params.windowMinutes * MINUTE),
    describe: (ids) =>
      Promise.resolve(
        new Map(
          ids.flatMap((id) => {
            const found = worst.get(id);
            return found
              ? [
                  [
                    id,
                    toFacts(rule, params, found.finding, {
                      edge: found.edge,
                      at,
                      ...(found.cause ? { cause: found.cause } : {}),
                    }),
                  ] as const,
                ]
              : [];
          }),
        ),
      ),
    ...(isPartial
      ? { remark: 'Elasticsearch answered in part only: what was active stays active, and new trouble may be missed.' }
      : {}),
  });
}

const SEVERITIES: Record<Severity, AlertSeverity> = { critical: 'critical', major: 'error', minor: 'warning', warning: 'info' };
const UNITS: Record<Finding['metric'], RuleUnit | undefined> = {
  p50: 'ms',
  p95: 'ms',
  mean: 'ms',
  gap: 'ms',
  error_ratio: 'ratio',
  hidden_errors: 'ratio',
  rate: undefined,
  bytes: undefined,
  rarity: undefined,
};
const METRICS: Record<Finding['metric'], string> = {
  p50: 'median latency',
  p95: 'p95 latency',
  mean: 'mean latency',
  gap: 'time between the proxies',
  error_ratio: 'errors',
  hidden_errors: 'errors hidden by retries',
  rate: 'request rate',
  bytes: 'bytes a request',
  rarity: 'a call that hardly ever happens',
};

function toFacts<Params extends JudgedParams>(
  rule: JudgedRule<Params>,
  { windowMinutes }: Params,
  finding: Finding,
  { edge, at, cause }: Pick<AlertFacts, 'edge' | 'at' | 'cause'>,
): AlertFacts {
  const { metric, actual, usual, timesUsual, severity, since, score, instance } = finding;
  const unit = UNITS[metric];
  const text = (value: number) =>
    unit ? figureText(value, unit) : metric === 'rate' ? `${round(value)}/s` : `${round(value)} B`;
  const times = timesUsual === undefined ? '' : `, ${round(timesUsual)} times the usual`;
  const one = instance ? ` at one of ${instance.others + 1} instances` : '';
  // A job tells of its own buckets, whatever the rule looks at.
  const when = finding.job === undefined ? ` in ${windowText(windowMinutes)}` : '';
  const said =
    metric === 'rarity'
      ? METRICS.rarity
      : `${METRICS[metric]} ${text(actual)}${one}${when}, usually ${text(usual.low)} to ${text(usual.high)}${times}`;
  return {
    edge,
    kind: rule.kind,
    trouble: rule.trouble(finding),
    finding: `${said} (score ${Math.round(score)}${finding.job === undefined ? '' : `, by the machine learning job ${finding.job}`})`,
    severity: SEVERITIES[severity],
    since,
    at,
    unit: unit ?? 'score',
    actual: unit ? actual : score,
    ...(unit ? { usual: { low: usual.low, middle: usual.middle, high: usual.high } } : {}),
    windowMinutes,
    ...(cause === undefined ? {} : { cause }),
  };
}

const round = (value: number) => (value < 9.95 ? String(Math.round(value * 10) / 10) : String(Math.round(value)));
