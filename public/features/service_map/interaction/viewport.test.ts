import fc from 'fast-check';
import {
  betweenViewports,
  fitViewport,
  keptViewport,
  revealedViewport,
  shareInView,
  toMap,
  toScreen,
  zoomedViewport,
} from './viewport';

const BOUNDS = { left: -100, top: 0, right: 900, bottom: 500 };
const SIZE = { width: 800, height: 600 };

describe('viewport', () => {
  it('turns points forth and back', () => {
    const viewport = { x: 12, y: -30, zoom: 0.7 };
    const point = toMap(viewport, toScreen(viewport, { x: 40, y: 50 }));
    expect(point.x).toBeCloseTo(40);
    expect(point.y).toBeCloseTo(50);
  });

  it('fits the whole map in the middle', () => {
    const viewport = fitViewport(BOUNDS, SIZE);
    const [from, to] = [toScreen(viewport, { x: -100, y: 0 }), toScreen(viewport, { x: 900, y: 500 })];
    expect(from.x).toBeGreaterThan(0);
    expect(to.x).toBeCloseTo(SIZE.width - from.x);
    expect(to.y).toBeCloseTo(SIZE.height - from.y);
  });

  it('does not blow up a small mesh, and fits nothing and no room', () => {
    expect(fitViewport({ left: 0, top: 0, right: 10, bottom: 10 }, SIZE).zoom).toBeLessThan(1.5);
    expect(fitViewport({ left: 0, top: 0, right: 0, bottom: 0 }, { width: 20, height: 20 }).zoom).toBeGreaterThan(0);
  });

  it('zooms to the pointer, within bounds', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.nat(800), fc.nat(600), (factor, x, y) => {
        const before = { x: 10, y: 20, zoom: 0.5 };
        const after = zoomedViewport(before, factor, { x, y });
        const moved = toScreen(after, toMap(before, { x, y }));
        expect(moved.x).toBeCloseTo(x, 5);
        expect(moved.y).toBeCloseTo(y, 5);
        expect(after.zoom).toBeLessThanOrEqual(2);
        expect(after.zoom).toBeGreaterThan(0.01);
      }),
    );
  });

  it('never loses the map', () => {
    const lost = keptViewport({ x: 1e6, y: -1e6, zoom: 1 }, BOUNDS, SIZE);
    expect(lost.x + BOUNDS.left).toBeLessThan(SIZE.width);
    expect(lost.y + BOUNDS.bottom).toBeGreaterThan(0);
  });

  it('knows how much is in view', () => {
    expect(shareInView(fitViewport(BOUNDS, SIZE), BOUNDS, SIZE)).toBeCloseTo(1);
    expect(shareInView({ x: 0, y: 0, zoom: 4 }, BOUNDS, SIZE)).toBe(1);
    expect(shareInView({ x: 0, y: 300, zoom: 1 }, { left: 0, top: 0, right: 800, bottom: 600 }, SIZE)).toBe(0.5);
    expect(shareInView({ x: 9000, y: 0, zoom: 1 }, BOUNDS, SIZE)).toBe(0);
  });

  it('moves only as far as it must to show something', () => {
    const viewport = { x: 0, y: 0, zoom: 1 };
    expect(revealedViewport(viewport, { left: 300, top: 200, right: 400, bottom: 300 }, SIZE)).toEqual(viewport);
    const { x, y } = revealedViewport(viewport, { left: 1000, top: 200, right: 1100, bottom: 300 }, SIZE);
    expect(x).toBe(SIZE.width - 48 - 1100);
    expect(y).toBe(0);
  });

  it('goes evenly from one viewport to another', () => {
    const [from, to] = [
      { x: 0, y: 0, zoom: 1 },
      { x: -100, y: -50, zoom: 2 },
    ];
    expect(betweenViewports(from, to, 0)).toEqual(from);
    expect(betweenViewports(from, to, 1)).toEqual(to);
    expect(betweenViewports(from, to, 0.5).zoom).toBeCloseTo(Math.SQRT2);
    expect(betweenViewports(from, { ...from, x: 10 }, 0.5).x).toBe(5);
  });
});
