import * as v from 'valibot';
import type { RuleKind, RuleParams } from '../domain/alert_rule';
import { RULE_KINDS } from '../domain/alert_rule';
import type { RulePreview } from '../domain/rule_preview';
import type { TimeRange } from '../domain/time_range';
import type { Endpoint, Parsed } from './endpoint';
import { parseTimed } from './parse_with';
import { parseRuleParams } from './rule_params';
import { timeRangeEntries } from './time_range_schema';

const LONGEST = 8 * 24 * 60 * 60 * 1_000;

const schema = v.strictObject({
  ...timeRangeEntries,
  kind: v.picklist(RULE_KINDS, `must be one of ${RULE_KINDS.join(', ')}.`),
  params: v.record(v.string(), v.unknown(), 'must be the parameters of a rule.'),
  suggest: v.optional(v.boolean('must be true or false.'), false),
});

export interface RulePreviewRequest extends TimeRange {
  kind: RuleKind;
  params: RuleParams;
  /** Lets the past say the threshold; the one in params is not looked at. */
  suggest: boolean;
}

export const rulePreviewEndpoint: Endpoint<RulePreviewRequest, RulePreview> = {
  method: 'post',
  path: '/internal/mesh_observability/rule_preview',
  parseRequest: (input) => parse(input),
};

function parse(input: unknown): Parsed<RulePreviewRequest> {
  const outer = parseTimed(schema, input);
  if (!outer.ok) return outer;
  const { from, to, kind, suggest } = outer.value;
  if (to - from > LONGEST) {
    const message = 'from: a preview looks back at most 8 days. Choose a shorter range.';
    return { ok: false, problem: { code: 'bad_request', field: 'from', message } };
  }
  const params = parseRuleParams(kind, outer.value.params);
  return params.ok ? { ok: true, value: { from, to, kind, suggest, params: params.value } } : params;
}
