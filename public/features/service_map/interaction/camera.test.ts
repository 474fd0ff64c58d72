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
