import { anAccessLogLine } from '../../test/builders/a_traffic_detail';
import { epochMs, milliseconds } from '../../common/domain/units';
import { pairLines } from './pair_lines';

const line = (documentId: string, start: number, duration: number, requestId = 'r', path = '/charge') =>
  anAccessLogLine({ documentId, start: epochMs(start), duration: milliseconds(duration), requestId, path });
const pairsOf = (...[callers, callees]: Parameters<typeof pairLines>) =>
  pairLines(callers, callees).map(({ caller, callee }) => `${caller.documentId} ${callee.documentId}`);

it('pairs a caller’s line with the callee’s that it encloses, of the same request and path', () => {
  const callers = [line('a', 1_000, 100), line('b', 1_200, 100)];
  const callees = [
    line('y', 1_202, 90),
    line('x', 1_003, 90),
    line('z', 1_001, 90, 'another'),
    line('p', 1_004, 10, 'r', '/refund'),
  ];
  expect(pairsOf(callers, callees)).toEqual(['a x', 'b y']);
});

it('leaves out what was tried again, and what ends elsewhere', () => {
  expect(pairsOf([line('a', 1_000, 100)], [line('x', 1_001, 20), line('y', 1_030, 60)])).toEqual([]);
  expect(pairsOf([line('a', 1_000, 100)], [line('x', 1_001, 500)])).toEqual([]);
  expect(pairsOf([line('a', 1_000, 100)], [])).toEqual([]);
});
