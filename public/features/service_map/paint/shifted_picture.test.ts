import { shiftedPicture } from './shifted_picture';

const size = { width: 1000, height: 500 };
const from = { viewport: { x: 10, y: 20, zoom: 0.5 }, size };
const to = (x: number, y: number, zoom: number) => ({ viewport: { x, y, zoom }, size });

describe('shiftedPicture', () => {
  it('leaves alone what stands where it should', () => {
    expect(shiftedPicture(from, from)).toEqual({ transform: '', covers: true });
  });

  it('shifts by whole pixels', () => {
    expect(shiftedPicture(from, to(60.4, -10, 0.5)).transform).toBe('translate(50px, -30px) scale(1)');
  });

  it('scales around what stays where it is', () => {
    // Map point (0, 0) stands at (10, 20) in both.
    expect(shiftedPicture(from, to(10, 20, 0.55)).transform).toBe('translate(-1px, -2px) scale(1.1)');
  });

  it('says where most of the view would be empty', () => {
    expect(shiftedPicture(from, to(60, -10, 0.5)).covers).toBe(true);
    expect(shiftedPicture(from, to(510, 20, 0.5)).covers).toBe(false);
    expect(shiftedPicture(from, to(10, 20, 0.2)).covers).toBe(false);
    expect(shiftedPicture(from, to(5000, 9000, 0.5)).covers).toBe(false);
  });
});
