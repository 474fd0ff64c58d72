import type { RulePreviewRequest } from '../../common/contract/rule_preview';
import { previewRule } from '../alerting/preview_rule';
import type { RequestContext } from '../context';

export const createRulePreviewRoute =
  (dependencies: { now: () => number }) => (request: RulePreviewRequest, context: RequestContext) =>
    previewRule(request, context, dependencies);
