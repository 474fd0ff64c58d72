import { epochMs, milliseconds } from '../../../common/domain/units';
import { toHeatGrid, toRow } from './to_heat_grid';

const bounds = [0, 1, 2, 3, 5, 7, 10, 15, 20, 30].map(milliseconds);
const column = (counts: Record<number, number>) => ({ at: epochMs(0), counts: bounds.map((_, row) => counts[row] ?? 0) });

it('leaves out the rows that nothing fell into', () => {
  const grid = toHeatGrid({ bounds, columns: [column({ 3: 2 }), column({ 8: 7 })] });
  expect(grid).toMatchObject({ bounds: [3, 5, 7, 10, 15, 20], top: 30, most: 7 });
  expect(grid?.cells).toEqual([
    [2, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 7],
  ]);
});

it('keeps some rows around one that is alone, and ends the last one', () => {
  expect(toHeatGrid({ bounds, columns: [column({ 9: 1 })] })).toMatchObject({ bounds: [5, 7, 10, 15, 20, 30], top: 60 });
  expect(toHeatGrid({ bounds, columns: [column({ 0: 1 })] })?.bounds).toHaveLength(6);
});

it('is nothing where nothing was answered', () => {
  expect(toHeatGrid({ bounds, columns: [column({})] })).toBeUndefined();
  expect(toHeatGrid({ bounds, columns: [] })).toBeUndefined();
});

it('places a duration within its row', () => {
  const grid = { bounds: [3, 5, 7, 10], top: 20 };
  expect([3, 4, 5, 8.5, 15, 99, 1].map((duration) => toRow(grid, duration))).toEqual([0, 0.5, 1, 2.5, 3.5, 4, 0]);
});
