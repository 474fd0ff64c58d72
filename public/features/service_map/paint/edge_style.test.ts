import { TONES } from '../graph';
import { edgeStyle } from './edge_style';

describe('edgeStyle', () => {
  it('widens with every tenfold of traffic, within bounds', () => {
    const widths = [0, 1, 10, 100, 1_000, 1e9].map((rate) => edgeStyle('quiet', rate).width);
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(new Set(widths.slice(0, 5)).size).toBeGreaterThan(3);
    expect(widths[5]).toBe(6);
  });

  it('stands a rate that makes no sense', () => {
    expect(edgeStyle('quiet', -5).width).toBe(edgeStyle('quiet', 0).width);
  });

  it('draws what access logs do not have in long dashes, whatever its tone', () => {
    const dashes = TONES.map((tone) => edgeStyle(tone, 1, undefined, true).dash);
    expect(new Set(dashes.map(String)).size).toBe(1);
    expect(dashes[0]).not.toEqual(edgeStyle('notice', 1).dash);
  });

  it('tells every tone by more than its colour', () => {
    const forms = TONES.map((tone) => JSON.stringify(edgeStyle(tone, 1)));
    expect(new Set(forms).size).toBe(TONES.length);
  });

  it('draws what is gone as dots, however busy or sick it was', () => {
    const forms = TONES.map((tone) => JSON.stringify(edgeStyle(tone, 500, 'gone')));
    expect(new Set(forms).size).toBe(1);
    expect(TONES.map((tone) => JSON.stringify(edgeStyle(tone, 500)))).not.toContain(forms[0]);
  });
});
