import type { Trace } from '../../../../common/domain/trace';
import { epochMs } from '../../../../common/domain/units';
import { aTrace } from '../../../../test/builders/a_trace';
import { spanOf, toRows } from './rows';

const event = (span?: number) => ({
  kind: 'log' as const,
  at: epochMs(0),
  text: 'charged',
  document: { index: 'logs', id: 'e' },
  ...(span === undefined ? {} : { span }),
});
const trace: Trace = aTrace();
const rowsOf = (collapsed: number[], withLines = true, of = trace) =>
  toRows(of, new Set(collapsed), withLines).map(({ kind, place }) => `${kind} ${place}`);

it('has each span with its lines below it, and lines that fit none at the end', () => {
  expect(rowsOf([])).toEqual(['span 0', 'span 1', 'line 0', 'span 2', 'line 1', 'span 3', 'line 2']);
  expect(rowsOf([], false)).toEqual(['span 0', 'span 1', 'span 2', 'span 3']);
});

it('hides what is below a collapsed span, not its own lines', () => {
  expect(rowsOf([1])).toEqual(['span 0', 'span 1', 'line 0', 'span 3', 'line 2']);
  expect(rowsOf([0])).toEqual(['span 0', 'line 2']);
});

it('lays applications’ logs below the span that they name, after its access-log lines', () => {
  const logged = aTrace({ events: [event(1), event()] });
  expect(rowsOf([], true, logged)).toEqual([
    ...['span 0', 'span 1', 'line 0', 'event 0', 'span 2', 'line 1', 'span 3', 'line 2', 'event 1'],
  ]);
  expect(rowsOf([], false, logged)).toHaveLength(4);
  expect(toRows(logged, new Set(), true).map(spanOf)).toEqual([0, 1, 1, 1, 2, 2, 3, undefined, undefined]);
});
