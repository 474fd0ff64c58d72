import type { Finding, Findings, Severity } from '../../common/domain/anomaly';
import { isOf } from '../../common/domain/anomaly';
import type { Format } from './format';
import { createNameOf, findingSentence } from './finding_text';
import { outlierText } from './outlier_text';

/** What a map shows of the findings about an edge or a service: the worst that lasts. */
export interface FindingMark {
  severity: Severity;
  direction: Finding['direction'];
  sentence: string;
  /** Words of its own above a service. */
  badge?: string;
}

/** By the id of the edge or service. */
export type FindingMarks = ReadonlyMap<string, FindingMark>;

/** Outliers from this score on stand out on the map; nearer ones are told in their panels only. */
const FAR_OUT = 0.8;

/** What nobody has said to be known. */
export const unknownFindings = ({ findings, known }: Pick<Findings, 'findings' | 'known'>): Finding[] =>
  findings.filter((finding) => !known.some((each) => isOf(finding, each)));

/** Minor and worse, and not over. */
export function toFindingMarks(findings: Findings, format: Format): FindingMarks {
  const nameOf = createNameOf(findings.services);
  const marks = new Map<string, FindingMark>();
  for (const finding of unknownFindings(findings)) {
    const { severity, direction, subject, until } = finding;
    if (severity === 'warning' || until !== undefined || marks.has(subject.id)) continue;
    marks.set(subject.id, { severity, direction, sentence: findingSentence(finding, nameOf, format) });
  }
  for (const outlier of findings.outliers ?? []) {
    if (outlier.score < FAR_OUT || marks.has(outlier.subject.id)) continue;
    marks.set(outlier.subject.id, { severity: 'minor', direction: 'higher', sentence: outlierText(outlier, format) });
  }
  return marks;
}
