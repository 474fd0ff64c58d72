import type { RulePreviewRequest } from '../../common/contract/rule_preview';
import type { RulePreview } from '../../common/domain/rule_preview';
import type { RequestContext } from '../context';
import { ruleTypes } from './rule_types';

/** The proof before a rule is made: what it would have done in the past. */
export function previewRule(
  { kind, params, from, to, suggest }: RulePreviewRequest,
  context: RequestContext,
  { now }: { now: () => number },
): Promise<RulePreview> {
  return ruleTypes[kind].preview({ params, suggest, range: { from, to }, now: now() }, context);
}
