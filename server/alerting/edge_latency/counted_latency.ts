import { parseRuleParams } from '../../../common/contract/rule_params';
import type { EdgeLatencyParams } from '../../../common/domain/alert_rule';
import type { CheckPoint } from '../../../common/domain/rule_preview';
import { epochMs, milliseconds } from '../../../common/domain/units';
import type { RequestContext } from '../../context';
import { LONGEST_DURATION } from '../../queries/traffic_figures';
import type { SearchRunner } from '../../queries/search_runner';
import { toExcluded } from '../../queries/to_excluded';
import { buildWindowedPercentiles, readWindowedPercentiles } from '../../queries/windowed_percentiles';
import type { AccessLogReader } from '../../sources/source';
import type { CountedRule } from '../counted/counted_rule';
import type { ChartRequest } from '../counted/preview_counted';
import { figureText, windowText } from '../message/figure_text';
import { evaluateLatency } from './evaluate';

/** A latency rule with a threshold: `condition.kind` is `above`. */
export const countedLatency: CountedRule<EdgeLatencyParams> = {
  kind: 'edgeLatency',
  name: 'Edge latency',
  unit: 'ms',
  parseParams: (input) => parseRuleParams('edgeLatency', input),
  counted: (params) => ({ what: 'slow', slowFrom: milliseconds(thresholdOf(params)) }),
  lookback: () => milliseconds(0),
  countsAll: false,
  threshold: thresholdOf,
  evaluate: (params, { window }) => evaluateLatency(params, window),
  against: (params, { is, fields }) => ({
    all: [is.answered, { within: fields.duration, from: thresholdOf(params), below: LONGEST_DURATION }],
  }),
  describe(params, { window }, evidence) {
    const threshold = thresholdOf(params);
    const actual = evidence?.percentiles?.[params.percentile];
    const what =
      actual === undefined
        ? `${params.percentile} at least ${figureText(threshold, 'ms')}`
        : `${params.percentile} ${figureText(actual, 'ms')}`;
    return {
      trouble: 'is slow',
      finding: `${what} in ${windowText(params.windowMinutes)} (threshold ${figureText(threshold, 'ms')}, ${window.slow} of ${window.timed} requests were slower)`,
      severity: actual !== undefined && actual >= 2 * threshold ? 'critical' : 'error',
      threshold,
      ...(actual === undefined ? {} : { actual }),
    };
  },
};

/** Zero where there is none: such rules are not counted. */
function thresholdOf({ condition }: EdgeLatencyParams): number {
  return condition.kind === 'above' ? condition.threshold : 0;
}

const MOST_POINTS = 240;

/** The percentile in the windows of some of the checks, evenly chosen. */
export async function latencyPoints(
  { percentile, hide }: EdgeLatencyParams,
  { edge, times, length }: ChartRequest,
  { context, reader, runner }: { context: RequestContext; reader: AccessLogReader; runner: SearchRunner },
): Promise<CheckPoint[]> {
  const step = Math.ceil(times.length / MOST_POINTS);
  const chosen = times.filter((_, place) => (times.length - 1 - place) % step === 0);
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (first === undefined || last === undefined) return [];
  const request = {
    indices: context.settings.accessLogIndices,
    range: { from: epochMs(first - length), to: last },
    exclude: toExcluded(hide, reader),
    parts: edge.parts,
    times: chosen,
    length,
  };
  const found = readWindowedPercentiles(await runner.run(buildWindowedPercentiles(request, reader)));
  return chosen.map((at) => {
    const value = found.get(at)?.[percentile];
    return { at, ...(value === undefined ? {} : { value }) };
  });
}
