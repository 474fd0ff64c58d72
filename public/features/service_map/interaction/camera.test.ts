import { Camera } from './camera';

const BOUNDS = { left: 0, top: 0, right: 1000, bottom: 500 };
const aCamera = () => {
  const camera = new Camera(jest.fn());
  camera.reducedMotion = true;
  camera.setSize({ width: 800, height: 600 });
  camera.setBounds(BOUNDS);
  return camera;
};

describe('Camera', () => {
  it('sees nothing before it knows size and map', () => {
    const camera = new Camera(jest.fn());
    camera.setBounds(BOUNDS);
    camera.pan(10, 10);
    expect(camera.viewport).toBeUndefined();
  });

  it('fits another map and another size until the person chooses a view', () => {
    const camera = aCamera();
    const { zoom } = camera.viewport!;
    camera.setBounds({ ...BOUNDS, right: 2000 });
    expect(camera.viewport!.zoom).toBeLessThan(zoom);
    camera.setSize({ width: 1600, height: 600 });
    expect(camera.viewport!.zoom).toBeCloseTo(zoom * 1, 0);
  });

  it('keeps a chosen view when the map is refreshed, and gives it up when asked', () => {
    const camera = aCamera();
    const fitted = camera.viewport!;
    camera.pan(40, 25);
    const chosen = camera.viewport!;
    camera.setBounds({ ...BOUNDS, right: 1100 });
    expect(camera.viewport).toEqual(chosen);
    camera.setBounds(BOUNDS);
    camera.fit();
    expect(camera.viewport).toEqual(fitted);
  });

  it('gives up a chosen view in which a new map could hardly be seen', () => {
    const camera = aCamera();
    camera.pan(40, 25);
    camera.setBounds({ left: 5000, top: 5000, right: 6000, bottom: 5500 });
    const { x, y, zoom } = camera.viewport!;
    expect(5500 * zoom + x).toBeCloseTo(400);
    expect(5250 * zoom + y).toBeCloseTo(300);
  });

  it('moves smoothly, and at once where motion is not wanted', () => {
    const camera = aCamera();
    camera.zoomBy(1);
    camera.reducedMotion = false;
    const before = camera.viewport!.zoom;
    camera.zoomBy(1);
    expect(camera.viewport!.zoom).toBe(before);
    camera.step(performance.now() + 10_000);
    expect(camera.viewport!.zoom).toBeCloseTo(before * 1.35);
    const rested = camera.viewport;
    camera.step(performance.now());
    expect(camera.viewport).toBe(rested);
  });

  it('adds up quick zooms', () => {
    const camera = aCamera();
    camera.reducedMotion = false;
    const before = camera.viewport!.zoom;
    camera.zoomBy(1);
    camera.zoomBy(1);
    camera.step(performance.now() + 10_000);
    expect(camera.viewport!.zoom).toBeCloseTo(Math.min(2, before * 1.35 ** 2));
  });
});
