import fc from 'fast-check';
import { fitText } from './fit_text';

/** Ten pixels a letter. */
const measure = (text: string) => [...text].length * 10;

describe('fitText', () => {
  it('leaves alone what fits', () => {
    expect(fitText('orders', 60, measure)).toBe('orders');
  });

  it('cuts in the middle and keeps the end', () => {
    expect(fitText('checkout-service-eu', 110, measure)).toBe('checko…e-eu');
  });

  it('does not halve letters of two units', () => {
    expect(fitText('👩👩👩👩👩👩👩👩', 50, measure)).toBe('👩👩👩…👩');
  });

  it('is never wider than it may be, as far as one letter and the mark go', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.integer({ min: 0, max: 400 }), (text, width) => {
        expect(measure(fitText(text, width, measure))).toBeLessThanOrEqual(Math.max(width, 20));
      }),
    );
  });
});
