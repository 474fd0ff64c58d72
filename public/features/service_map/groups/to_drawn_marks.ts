import { i18n } from '@kbn/i18n';
import { SEVERITIES } from '../../../../common/domain/anomaly';
import type { FindingMark, FindingMarks } from '../../../components/finding_marks';
import type { FoldedMap } from './fold_map';

/** Marks by what is drawn: a folded group and a bundle show the worst of what they hold, and how many it is of. */
export function toDrawnMarks(marks: FindingMarks, { folded, bundles }: Pick<FoldedMap, 'folded' | 'bundles'>): FindingMarks {
  if (marks.size === 0 || folded.length === 0) return marks;
  const drawn = new Map(marks);
  const put = (id: string, held: ReadonlyArray<{ id: string }>) => {
    const found = held.flatMap((each) => marks.get(each.id) ?? []);
    const [worst] = [...found].sort((a, b) => rank(b) - rank(a));
    if (worst) drawn.set(id, found.length === 1 ? worst : { ...worst, sentence: several(worst, found.length) });
  };
  for (const { group, members, inside } of folded) put(group.id, [...members, ...inside]);
  for (const { id, edges } of bundles) put(id, edges);
  return drawn;
}

/** The suspect is told even where it is not the worst off. */
const rank = ({ severity, badge }: FindingMark) => SEVERITIES.indexOf(severity) + (badge === undefined ? 0 : SEVERITIES.length);

const several = ({ sentence }: FindingMark, count: number) =>
  i18n.translate('meshObservability.map.findingsHeld', {
    defaultMessage: '{count} findings, the worst: {sentence}',
    values: { count, sentence },
  });
