import type { Findings } from '../../common/domain/anomaly';
import { causeBadge, causeSentence } from './cause_text';
import type { FindingMark, FindingMarks } from './finding_marks';
import { createNameOf } from './finding_text';
import type { Format } from './format';
import { lastingCauses } from './lasting_causes';

/** The suspects of what lasts stand out as well, whether or not a figure of their own is unusual. */
export function withCauses(marks: FindingMarks, findings: Findings, format: Format): FindingMarks {
  const causes = lastingCauses(findings);
  if (causes.length === 0) return marks;
  const nameOf = createNameOf(findings.services);
  const marked = new Map<string, FindingMark>(marks);
  for (const cause of [...causes].reverse()) {
    const sentence = causeSentence(cause, findings.findings, nameOf, format);
    const known = marked.get(cause.suspect.id);
    marked.set(cause.suspect.id, {
      severity: known?.severity ?? 'major',
      direction: known?.direction ?? 'higher',
      sentence,
      badge: causeBadge(cause, format),
    });
  }
  return marked;
}
