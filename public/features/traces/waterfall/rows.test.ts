import type { Trace } from '../../../../common/domain/trace';
import { aTrace } from '../../../../test/builders/a_trace';
import { toRows } from './rows';

const trace: Trace = aTrace();
const keys = (collapsed: number[], withLines = true) => toRows(trace, new Set(collapsed), withLines).map(({ key }) => key);

it('has each span with its lines below it, and lines that fit none at the end', () => {
  expect(keys([])).toEqual(['span 0', 'span 1', 'line 0', 'span 2', 'line 1', 'span 3', 'line 2']);
  expect(keys([], false)).toEqual(['span 0', 'span 1', 'span 2', 'span 3']);
});

it('hides what is below a collapsed span, not its own lines', () => {
  expect(keys([1])).toEqual(['span 0', 'span 1', 'line 0', 'span 3', 'line 2']);
  expect(keys([0])).toEqual(['span 0', 'line 2']);
});
