import { shiftedPicture } from './shifted_picture';

const SIZE = { width: 1000, height: 500 };
const FROM = { x: 10, y: 20, zoom: 0.5 };

describe('shiftedPicture', () => {
  it('shifts by whole pixels', () => {
    expect(shiftedPicture(FROM, { x: 60.4, y: -10, zoom: 0.5 }, SIZE)).toBe('translate(50px, -30px) scale(1)');
  });

  it('scales around what stays where it is', () => {
    // Map point (0, 0) stands at (10, 20) in both.
    expect(shiftedPicture(FROM, { x: 10, y: 20, zoom: 0.55 }, SIZE)).toBe('translate(-1px, -2px) scale(1.1)');
  });

  it('gives up where most of the view would be empty', () => {
    expect(shiftedPicture(FROM, { x: 510, y: 20, zoom: 0.5 }, SIZE)).toBeUndefined();
    expect(shiftedPicture(FROM, { x: 10, y: 20, zoom: 0.2 }, SIZE)).toBeUndefined();
    expect(shiftedPicture(FROM, { x: 5000, y: 9000, zoom: 0.5 }, SIZE)).toBeUndefined();
  });
});
