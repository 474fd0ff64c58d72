import { anEdge } from '../../../../test/builders/an_edge';
import { aService } from '../../../../test/builders/a_service';
import type { FindingMark } from '../../../components/finding_marks';
import type { FoldedMap } from './fold_map';
import type { BundleId, Group, GroupId } from './group';
import { toDrawnMarks } from './to_drawn_marks';

const mark = (severity: FindingMark['severity'], sentence: string): FindingMark => ({ severity, direction: 'higher', sentence });
const inside = anEdge('a', 'b');
const across = anEdge('c', 'a');
const folded: Pick<FoldedMap, 'folded' | 'bundles'> = {
  folded: [{ group: { id: 'group' as GroupId } as Group, members: [aService('a'), aService('b')], inside: [inside] }],
  bundles: [{ id: 'bundle' as BundleId, source: 'c' as GroupId, target: 'group' as GroupId, edges: [across] }],
};

test('a folded group shows the worst of its services and of the calls among them, and how many there are', () => {
  const marks = new Map([
    ['a', mark('minor', 'a is odd')],
    [inside.id, mark('critical', 'a → b fails')],
  ]);
  expect(toDrawnMarks(marks, folded).get('group')).toEqual({
    severity: 'critical',
    direction: 'higher',
    sentence: '2 findings, the worst: a → b fails',
  });
});

test('a bundle shows what is unusual of its edges; one finding is told as it is', () => {
  const marks = new Map<string, FindingMark>([[across.id, mark('major', 'c → a is slow')]]);
  const drawn = toDrawnMarks(marks, folded);
  expect(drawn.get('bundle')?.sentence).toBe('c → a is slow');
  expect(drawn.has('group')).toBe(false);
});
