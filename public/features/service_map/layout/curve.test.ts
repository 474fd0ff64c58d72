import { flattenCurve, lengthOf, pointsAlong, turnedCurve } from './curve';

const STRAIGHT = [0, 0, 10, 0, 20, 0, 30, 0];
const BENT = [0, 0, 50, 0, 50, 100, 100, 100];

describe('curves', () => {
  it('turn round', () => {
    expect(turnedCurve(BENT)).toEqual([100, 100, 50, 100, 50, 0, 0, 0]);
  });

  it('flatten straight parts to one line and bent ones to several', () => {
    expect(flattenCurve(STRAIGHT, 6)).toEqual([0, 0, 30, 0]);
    const flat = flattenCurve(BENT, 6);
    expect(flat.length).toBe(14);
    expect(flat.slice(-2)).toEqual([100, 100]);
    expect(lengthOf(flat)).toBeGreaterThan(Math.hypot(100, 100));
  });

  it('have points at shares of their length', () => {
    expect(pointsAlong([0, 0, 30, 0, 30, 30], [0, 0.25, 0.5, 1])).toEqual([
      { x: 0, y: 0 },
      { x: 15, y: 0 },
      { x: 30, y: 0 },
      { x: 30, y: 30 },
    ]);
  });

  it('have a point even without length', () => {
    expect(pointsAlong([4, 4, 4, 4], [0.5])).toEqual([{ x: 4, y: 4 }]);
  });
});
