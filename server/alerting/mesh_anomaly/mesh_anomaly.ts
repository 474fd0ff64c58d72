import { parseRuleParams } from '../../../common/contract/rule_params';
import type { MeshAnomalyParams } from '../../../common/domain/alert_rule';
import { SEVERITY_FROM } from '../../../common/domain/anomaly';
import { executeJudged } from '../judged/execute_judged';
import type { JudgedRule } from '../judged/judged_rule';
import { previewJudged } from '../judged/preview_judged';
import type { RuleType } from '../rule_type';

const judged: JudgedRule<MeshAnomalyParams> = {
  kind: 'meshAnomaly',
  unit: 'score',
  threshold: ({ severity }) => SEVERITY_FROM[severity],
  concerns: () => true,
  valueOf: ({ score }) => score,
  trouble: () => 'is unusual',
  includesKnown: ({ includeKnown }) => includeKnown,
};

/** Anything that the detector finds, of at least a severity. */
export const meshAnomaly: RuleType<MeshAnomalyParams> = {
  kind: 'meshAnomaly',
  name: 'Anomaly',
  parseParams: (input) => parseRuleParams('meshAnomaly', input),
  execute: (run, context) => executeJudged(judged, run, context),
  preview: (request, context) => previewJudged(judged, request, context),
};
